/**
 * Two customers order with coupons while a budget runs out, and an ERP that was away is told later; in a real browser:
 *
 *   HUISUAN_DEMO_API_KEY=hsk_… HUISUAN_RECEIVER_PORT=9000 node journeys/order.mjs
 *
 * Settings and endings are those of spine.mjs; the port is where this program listens as the ERP, and both servers have to admit it
 * (HUISUAN_WEBHOOKS_INSIDE=127.0.0.1:9000).
 */
import { createServer } from 'node:http';
import { behind, checkout, expect, journey, person, quote, until } from './browser.mjs';

const PORT = Number(process.env.HUISUAN_RECEIVER_PORT ?? 9000);
const NOW = Date.now().toString(36);
const [ID, COUPON, ERP] = [`order-${NOW}`, `tea-${NOW}`, `ERP ${NOW}`];
const [FIRST, SECOND] = [`o-${NOW}-1`, `o-${NOW}-2`];
const [MEI, LEI] = [`mei-${NOW}`, `lei-${NOW}`];

/** ¥50 off ¥300 for who has the coupon, as long as ¥70 last. */
const PROMOTION = {
  id: ID, campaign: 'singles-day', name: { zh: '茶券满300减50', en: '¥50 off ¥300 with a tea coupon' }, currency: 'CNY', schedule: { zone: 'Asia/Shanghai' },
  limits: { uses: 10, usesPerCustomer: 1, budget: 7000, partial: true },
  when: { type: 'text', field: 'cart.coupons', values: [COUPON] },
  body: { type: 'form', template: 'TIERED_OFF', offers: [{ stage: 'ORDER', target: { type: 'lines' }, effect: { type: 'tiered', measure: 'AMOUNT', basis: 'RUNNING',
    tiers: [{ atLeast: 30_000, gives: { type: 'amountOff', amount: 5000, split: 'BY_AMOUNT' } }] } }] },
};
/** Far above the threshold, whatever other promotions take off before. */
const cart = (customer, coupons) => ({ currency: 'CNY', customer: { id: customer }, coupons, lines: [{ id: '1', sku: `journey-${ID}`, qty: 1, unitPrice: 100_000 }] });
const ours = ({ outcomes }) => outcomes.find(({ promotion }) => promotion === ID);

/** An ERP that answers 500 until it is mended; events of other endpoints are none of its business. */
async function erp() {
  const heard = [];
  let mended = false;
  const server = createServer((request, answer) => {
    request.resume().on('end', () => {
      if (request.url === `/${NOW}`) {
        heard.push({ event: request.headers['huisuan-event'], type: request.headers['huisuan-event-type'], accepted: mended });
      }
      answer.writeHead(mended ? 204 : 500).end();
    });
  });
  await new Promise((resolve) => server.listen(PORT, '127.0.0.1', resolve));
  return { heard, mend: () => (mended = true), close: () => server.close() };
}

/** What others do in their own journeys: a coupon, and a promotion that asks for it, on sale. */
async function onSale(browser) {
  const [lin, chen, zhao] = await Promise.all(['lin', 'chen', 'zhao'].map((name) => person(browser, name)));
  await behind(zhao, 'POST', '/api/coupons', { id: COUPON, campaign: 'singles-day', name: { zh: '茶券', en: 'Tea coupon' }, claimable: true, stock: 100, usesPerCustomer: 1 });
  const { id } = await behind(lin, 'POST', '/api/changes', { title: '茶券满减' });
  await behind(lin, 'PUT', `/api/changes/${id}/edits/promotion/${ID}`, PROMOTION);
  const { bundleHash } = await behind(lin, 'POST', `/api/changes/${id}/submit`);
  await behind(chen, 'POST', `/api/changes/${id}/reviews`, { verdict: 'APPROVED', comment: '预算已确认', bundleHash });
  await behind(zhao, 'POST', '/api/releases', { changes: [id], reason: '茶券上线' });
  await Promise.all([lin.leave(), chen.leave()]);
  return zhao;
}

/** root says where the ERP is. */
async function endpoint(browser) {
  const root = await person(browser, 'root');
  await root.go('/webhooks');
  await root.find('new-webhook').click();
  await root.find('webhook-name').fill(ERP);
  await root.find('webhook-address').fill(`http://127.0.0.1:${PORT}/${NOW}`);
  await root.find('save-webhook').click();
  await root.find('secret').waitFor();
  await root.shot('50-webhook-secret');
  await root.find('secret-seen').click();
  await root.page.getByRole('link', { name: ERP }).click();
  await root.find('test-webhook').waitFor();
  return root;
}

async function claimed(customer) {
  const { coupon } = await checkout('/v1/coupons/claims', { template: COUPON, customer }, `claim-${customer}`);
  return coupon;
}

/** mei pays; lei gets what is left of the budget, and has not paid yet. */
async function orders() {
  const coupons = await Promise.all([MEI, LEI].map(claimed));
  const first = await until('a quote with the coupon', async () => {
    const priced = await quote(cart(MEI, [coupons[0]]));
    return ours(priced)?.outcome === 'APPLIED' ? priced : undefined;
  });
  expect('what mei saves', ours(first).amount, 5000);
  await checkout('/v1/orders', { order: FIRST, quote: first.quote }, `place-${FIRST}`);
  expect('mei’s order', (await checkout(`/v1/orders/${FIRST}/paid`, undefined, `paid-${FIRST}`)).state, 'PAID');

  const second = await quote(cart(LEI, [coupons[1]]));
  expect('what lei saves', [ours(second).amount, ours(second).desired].join(), '2000,5000');
  await checkout('/v1/orders', { order: SECOND, quote: second.quote }, `place-${SECOND}`);
}

/** The ERP is away: what is to be told is tried again, and that is seen. */
async function away(root) {
  const row = root.page.locator('[data-test="delivery"][data-type="order.reserved"]', { hasText: FIRST });
  await until('a second try', async () => {
    await root.find('reload').click();
    return (await row.count()) === 1 && Number(await row.locator('td').nth(3).innerText()) >= 2;
  });
  await root.page.locator('[data-test="standing"][data-standing="failing"]').waitFor();
  await root.shot('51-webhook-away');
  await row.locator('[data-test="open-delivery"]').click();
  await root.page.locator('[data-test="attempt"]', { hasText: '500' }).first().waitFor();
  await root.shot('52-webhook-attempts');
  await root.page.keyboard.press('Escape');
}

/** It is back: everything arrives, in order. Then one is sent once more. */
async function back(root, { mend, heard }) {
  mend();
  const arrived = () => heard.filter(({ accepted }) => accepted).map(({ type }) => type);
  await until('both events of the paid order', () => arrived().includes('order.paid'));
  expect('whether it was reserved before it was paid', arrived().indexOf('order.reserved') < arrived().indexOf('order.paid'), true);
  const row = root.page.locator('[data-test="delivery"][data-type="order.paid"]', { hasText: FIRST });
  await until('delivered', async () => {
    await root.find('reload').click();
    return (await row.locator('[data-state="SENT"]').count()) === 1;
  });
  await row.locator('[data-test="open-delivery"]').click();
  await root.find('again').click();
  const paid = () => heard.filter(({ type, accepted }) => type === 'order.paid' && accepted);
  await until('the same event once more', () => paid().length === 2);
  expect('its name, each time', new Set(paid().map(({ event }) => event)).size, 1);
  await root.page.locator('[data-test="delivery-dialog"] [data-state="SENT"]').waitFor();
  await root.shot('53-webhook-again');
  await root.page.keyboard.press('Escape');
  await root.both('53-webhook-delivered');
}

/** The ERP goes, and nobody is told of anything any more. */
async function removed(root) {
  await root.find('remove-webhook').click();
  await root.find('confirm').click();
  await root.page.getByRole('link', { name: ERP }).waitFor({ state: 'detached' });
  await root.find('new-webhook').waitFor();
}

/** sun reads how each order came about, and who was told. */
async function story(browser) {
  const sun = await person(browser, 'sun');
  await sun.go(`/orders?order=${FIRST}`);
  await sun.page.getByRole('link', { name: FIRST }).click();
  await sun.page.locator('[data-test="entry"][data-step="COMMIT"] [data-test="told"] [data-state="SENT"]').first().waitFor();
  await sun.page.locator(`[data-test="rung"][data-promotion="${ID}"]`, { hasText: '-¥50.00' }).waitFor();
  await sun.both('54-order-paid');
  await sun.go(`/orders?order=${SECOND}`);
  await sun.page.getByRole('link', { name: SECOND }).click();
  await sun.page.locator('[data-test="short"]', { hasText: '¥20.00' }).waitFor();
  await sun.both('55-order-short');
  return sun;
}

/** zhao sees what is left of the promotion, and where its coupons are. */
async function left(zhao) {
  await zhao.go(`/promotions/${ID}`);
  await zhao.page.locator('[data-test="left-BUDGET"][data-left="0"]').waitFor();
  await zhao.page.locator('[data-test="left-USES"][data-left="8"]').waitFor();
  await zhao.both('56-promotion-left');
  await zhao.go(`/coupons/${COUPON}`);
  await zhao.page.locator(`[data-test="use"][data-promotion="${ID}"]`).waitFor();
  await zhao.page.locator('[data-test="held"][data-state="USED"]', { hasText: FIRST }).waitFor();
  await zhao.page.locator('[data-test="held"][data-state="LOCKED"]', { hasText: SECOND }).waitFor();
  await zhao.both('57-coupon-held');
}

/** Somebody calls: han took a coupon and never wanted it. */
async function revoked(zhao) {
  const han = `han-${NOW}`;
  await claimed(han);
  await zhao.go('/coupons');
  await zhao.find('look-up-customer').click();
  await zhao.find('ask-customer').fill(han);
  await zhao.find('ask').click();
  await zhao.page.locator('[data-test="customer-found"] [data-test="held"][data-state="AVAILABLE"]').waitFor();
  await zhao.shot('58-customer-coupons');
  await zhao.find('revoke').click();
  await zhao.find('reason').fill('顾客要求');
  await zhao.find('confirm').click();
  await zhao.page.locator('[data-test="customer-found"] [data-test="held"][data-state="REVOKED"]').waitFor();
  await zhao.shot('59-coupon-revoked');
}

await journey(`${FIRST} was quoted, placed, paid and told to an ERP that was away`, async (browser) => {
  const receiver = await erp();
  try {
    const [zhao, root] = await Promise.all([onSale(browser), endpoint(browser)]);
    await orders();
    await away(root);
    await back(root, receiver);
    const sun = await story(browser);
    await left(zhao);
    await revoked(zhao);
    await removed(root);
    return [zhao, root, sun];
  } finally {
    receiver.close();
  }
});
