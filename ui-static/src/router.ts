import { createRouter, createWebHashHistory, type RouteRecordRaw, type RouterHistory } from 'vue-router';
import type { Right } from './session/may';
import { useSession } from './session/store';

declare module 'vue-router' {
  interface RouteMeta {
    /** What one must be allowed to see the page. */
    right?: Right;
    /** The entry of the navigation that it belongs to. */
    nav?: string;
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/login', name: 'login', component: () => import('./session/LoginPage.vue') },
  { path: '/', name: 'workbench', component: () => import('./workbench/WorkbenchPage.vue'), meta: { nav: 'workbench' } },
  { path: '/campaigns', name: 'campaigns', component: () => import('./campaign/CampaignsPage.vue'), meta: { nav: 'campaigns' } },
  { path: '/campaigns/:id', name: 'campaign', component: () => import('./campaign/CampaignPage.vue'), meta: { nav: 'campaigns' } },
  { path: '/promotions', name: 'promotions', component: () => import('./promotion/PromotionsPage.vue'), meta: { nav: 'promotions' } },
  { path: '/promotions/new', name: 'templates', component: () => import('./promotion/TemplatesPage.vue'), meta: { nav: 'promotions', right: 'edit' } },
  {
    path: '/promotions/new/:template', name: 'new-promotion', component: () => import('./promotion/EditorPage.vue'),
    meta: { nav: 'promotions', right: 'edit' },
  },
  { path: '/promotions/:id', name: 'promotion', component: () => import('./promotion/PromotionPage.vue'), meta: { nav: 'promotions' } },
  { path: '/coupons', name: 'coupons', component: () => import('./coupon/CouponsPage.vue'), meta: { nav: 'coupons' } },
  { path: '/coupons/:id', name: 'coupon', component: () => import('./coupon/CouponPage.vue'), meta: { nav: 'coupons' } },
  { path: '/budgets', name: 'budgets', component: () => import('./budget/BudgetsPage.vue'), meta: { nav: 'budgets' } },
  { path: '/budgets/:campaign/:id', name: 'budget', component: () => import('./budget/BudgetPage.vue'), meta: { nav: 'budgets' } },
  { path: '/plays/:tab(groups|bargains|referrals|rewards)?', name: 'plays', component: () => import('./play/PlaysPage.vue'), meta: { nav: 'plays', right: 'see-plays' } },
  { path: '/plays/groups/:id', name: 'group', component: () => import('./play/GroupPage.vue'), meta: { nav: 'plays', right: 'see-plays' } },
  { path: '/plays/bargains/:id', name: 'bargain', component: () => import('./play/BargainPage.vue'), meta: { nav: 'plays', right: 'see-plays' } },
  { path: '/policy', name: 'policy', component: () => import('./policy/PolicyPage.vue'), meta: { nav: 'policy' } },
  { path: '/changes', name: 'changes', component: () => import('./change/ChangesPage.vue'), meta: { nav: 'changes' } },
  { path: '/changes/:id', name: 'change', component: () => import('./change/ChangePage.vue'), meta: { nav: 'changes' } },
  { path: '/changes/:id/review', name: 'review', component: () => import('./change/ReviewPage.vue'), meta: { nav: 'changes' } },
  {
    path: '/changes/:change/promotions/:id', name: 'edit-promotion', component: () => import('./promotion/EditorPage.vue'),
    meta: { nav: 'changes', right: 'edit' },
  },
  { path: '/changes/:change/policy', name: 'edit-policy', component: () => import('./policy/PolicyEditorPage.vue'), meta: { nav: 'changes', right: 'edit-drl' } },
  { path: '/releases', name: 'releases', component: () => import('./release/ReleasesPage.vue'), meta: { nav: 'releases' } },
  { path: '/releases/:number(\\d+)', name: 'release', component: () => import('./release/ReleasePage.vue'), meta: { nav: 'releases' } },
  { path: '/audit', name: 'audit', component: () => import('./audit/AuditPage.vue'), meta: { nav: 'audit', right: 'audit' } },
  { path: '/decisions', name: 'decisions', component: () => import('./audit/DecisionsPage.vue'), meta: { nav: 'decisions', right: 'audit' } },
  { path: '/decisions/:id', name: 'decision', component: () => import('./audit/DecisionPage.vue'), meta: { nav: 'decisions', right: 'audit' } },
  { path: '/orders', name: 'orders', component: () => import('./order/OrdersPage.vue'), meta: { nav: 'orders', right: 'audit' } },
  { path: '/orders/:hold', name: 'order', component: () => import('./order/OrderPage.vue'), meta: { nav: 'orders', right: 'audit' } },
  { path: '/webhooks', name: 'webhooks', component: () => import('./webhook/WebhooksPage.vue'), meta: { nav: 'webhooks', right: 'see-webhooks' } },
  { path: '/webhooks/:id', name: 'webhook', component: () => import('./webhook/WebhookPage.vue'), meta: { nav: 'webhooks', right: 'see-webhooks' } },
  { path: '/accounts', name: 'accounts', component: () => import('./account/AccountsPage.vue'), meta: { nav: 'accounts', right: 'administer' } },
  { path: '/clients', name: 'clients', component: () => import('./account/ClientsPage.vue'), meta: { nav: 'clients', right: 'administer' } },
  { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./look/NowherePage.vue') },
];

/** Pages behind a hash: any server of static files can serve them, without knowing their names. */
export function createPages(history: RouterHistory = createWebHashHistory()) {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
  router.beforeEach(async (to) => {
    const session = useSession();
    if (to.name === 'login') {
      return true;
    }
    await session.recall();
    if (!session.me) {
      return { name: 'login', query: to.fullPath === '/' ? {} : { to: to.fullPath } };
    }
    return to.meta.right === undefined || session.can(to.meta.right) || { name: 'workbench' };
  });
  return router;
}
