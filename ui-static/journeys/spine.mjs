/**
 * From a marketer's form to a price and back to the people who answer for it, in a real browser:
 *
 *   HUISUAN_DEMO_API_KEY=hsk_… node journeys/spine.mjs
 *
 * Settings, by environment: HUISUAN_ADMIN_URL, HUISUAN_ENGINE_URL, HUISUAN_DEMO_API_KEY, HUISUAN_SCREENSHOTS (a folder),
 * HUISUAN_CHROMIUM (a program). Ends with 0 when all went well, 1 when not, 77 when there is no Chromium to do it with.
 */
import { expect, journey, person, quote, until } from './browser.mjs';

const ID = `mj-300-50-${Date.now().toString(36)}`;
const CART = {
  currency: 'CNY',
  lines: [{ id: '1', sku: `journey-${ID}`, qty: 1, unitPrice: 34_000 }],
};
const ours = (priced) => priced.outcomes.find(({ promotion }) => promotion === ID);

/** lin writes 满300减50 in the guided form and sees it priced while typing. */
async function author(browser) {
  const lin = await person(browser, 'lin');
  await lin.find('new-promotion').first().click();
  await lin.find('template-TIERED_OFF').click();
  const [from, off] = [lin.find('tier-0').locator('input').nth(0), lin.find('tier-0').locator('input').nth(1)];
  await from.fill('３００');
  await off.fill('￥50');
  await lin.find('campaign-select').click();
  await lin.page.getByRole('option', { name: '双11狂欢节' }).click();
  expect('the suggested name', await lin.find('name-zh').inputValue(), '满300减50');
  await lin.find('promotion-id').fill(ID);
  await lin.find('sound').waitFor();

  const lines = lin.find('cart-line');
  await lines.first().waitFor();
  while ((await lines.count()) > 1) {
    await lines.last().getByRole('button', { name: /移除/ }).click();
  }
  await lin.find('qty').fill('1');
  await lin.page.locator(`[data-test="miss"][data-promotion="${ID}"]`, { hasText: '还差' }).waitFor();
  await lin.shot('1-author-still-short');
  await lin.find('qty').fill('20');
  await lin.page.locator(`[data-test="rung"][data-promotion="${ID}"]`, { hasText: '-¥50.00' }).waitFor();
  await tryCodes(lin, ['SAVE20', 'NO-SUCH-CODE']);
  await lin.shot('2-author-tried');

  await lin.find('save').click();
  await lin.find('to-change').click();
  await lin.find('submit').click();
  await lin.page.locator('[data-test="change-state"][data-state="IN_REVIEW"]').waitFor();
  await lin.shot('3-author-submitted');
  const change = lin.page.url().split('/').at(-1);
  await lin.go(`/changes/${change}/review`);
  expect('why lin may not review', await lin.find('no-review').getAttribute('data-why'), 'own-work');
  return [lin, change];
}

/** Codes of the example cart: one that is live, and one that nobody knows. */
async function tryCodes(lin, codes) {
  for (const code of codes) {
    await lin.find('cart-codes').fill(code);
    await lin.find('cart-codes').press('Enter');
  }
  const state = (code) => lin.page.locator(`[data-test="code"][data-code="${code}"]`).getAttribute('data-state');
  expect('the states of the codes', (await Promise.all(codes.map(state))).join(), 'APPLIED,UNKNOWN');
}

/** chen finds it on the workbench, reads the difference and approves exactly that. */
async function reviewer(browser, change) {
  const chen = await person(browser, 'chen');
  await chen.page.locator(`[data-test="change-card"][href$="/changes/${change}/review"]`).click();
  await chen.page.locator('[data-test="field-diff"]', { hasText: '¥300.00' }).first().waitFor();
  await chen.find('comment').fill('金额与活动方案一致');
  await chen.shot('4-reviewer-reads');
  await chen.find('approve').click();
  await chen.page.locator('[data-test="change-state"][data-state="APPROVED"]').waitFor();
  await chen.shot('5-reviewer-approved');
  return chen;
}

/** zhao publishes it and watches the nodes follow. */
async function publisher(browser, change) {
  const zhao = await person(browser, 'zhao');
  await zhao.go(`/releases?publish=${change}`);
  await zhao.page.locator(`[data-test="approved-change"][data-id="${change}"]`).waitFor();
  await zhao.find('publish').click();
  await zhao.find('reason').fill('双11主推');
  await zhao.shot('6-publisher-asks');
  await zhao.find('confirm').click();
  await zhao.find('reason-dialog').waitFor({ state: 'hidden' });
  await zhao.page.locator('[data-test="converged"][data-converged="true"]').waitFor();
  await zhao.shot('7-publisher-converged');
  await byName(zhao);
  return zhao;
}

/** Ctrl+K, the name, Enter: there without the mouse. */
async function byName(zhao) {
  await zhao.page.keyboard.press('Control+k');
  await zhao.find('palette-input').waitFor();
  await zhao.page.keyboard.type(ID);
  await zhao.find(`promotion-${ID}`).waitFor();
  await zhao.shot('7-publisher-palette');
  await zhao.page.keyboard.press('Enter');
  await zhao.page.waitForURL(`**/promotions/${ID}`);
}

/** Checkout gets the discount as soon as the node has swapped. */
async function checkout() {
  const priced = await until('a quote with the discount', async () => {
    const answer = await quote(CART);
    return ours(answer)?.outcome === 'APPLIED' ? answer : undefined;
  });
  expect('the discount', ours(priced).amount, 5000);
  return priced;
}

/** sun goes from the decision back to the people, and checks the chain. */
async function auditor(browser, { decision, release }) {
  const sun = await person(browser, 'sun');
  await sun.go('/decisions');
  await until('the decision in the log', async () => {
    await sun.find('decision-id').fill(decision);
    await sun.find('find-decision').click();
    const found = await Promise.race([sun.find('chain').waitFor().then(() => true), sun.find('problem').waitFor().then(() => false)]);
    return found || (await sun.go('/decisions'), false);
  });
  const link = sun.page.locator(`[data-test="chain-version"][data-asset="promotion/${ID}"]`);
  expect('whether it applied', await link.getAttribute('data-applied'), 'true');
  expect('the author', await link.locator('[data-test="chain-author"]').innerText(), 'lin');
  expect('the reviewer', await link.locator('[data-test="chain-reviewer"]').innerText(), 'chen');
  expect('the publisher', /zhao/.test(await sun.find('chain-publisher').innerText()), true);
  expect('the release', (await sun.find('chain-release').innerText()).includes(String(release.number)), true);
  await sun.shot('8-auditor-decision');
  await sun.find('nav-audit').click();
  await sun.find('verify').click();
  await sun.page.locator('[data-test="verified"][data-ok="true"]').waitFor();
  await sun.find('filter-action').click();
  await sun.page.getByRole('option', { name: '发布', exact: true }).click();
  await sun.page.locator('[data-test="entry"]:not([data-action="release.publish"])').first().waitFor({ state: 'detached' });
  await sun.page.locator('[data-test="entry"][data-action="release.publish"]', { hasText: 'zhao' }).first().waitFor();
  await sun.shot('9-auditor-chain');
  return sun;
}

await journey(`${ID} was written, approved, published, priced and audited`, async (browser) => {
  expect('what checkout hears before', ours(await quote(CART)), undefined);
  const [lin, change] = await author(browser);
  const people = [lin, await reviewer(browser, change), await publisher(browser, change)];
  return [...people, await auditor(browser, await checkout())];
});
