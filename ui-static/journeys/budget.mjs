/**
 * A budget that three orders use up, the campaign that it stops, and the people who let it go on, in a real browser:
 *
 *   HUISUAN_DEMO_API_KEY=hsk_… node journeys/budget.mjs
 *
 * Settings and endings are those of spine.mjs.
 */
import { checkout, expect, journey, person, quote, until } from './browser.mjs';

const NAME = Date.now().toString(36);
const ID = `j-${NAME}`;
const CAMPAIGN = 'daily-deals';
const PROMOTION = 'longjing-12-off';
const CART = { currency: 'CNY', lines: [{ id: '1', sku: `journey-${NAME}`, spu: 'tea-longjing', qty: 2, unitPrice: 5_000 }] };
const OFF = 2_400;

const off = async () => (await quote(CART)).outcomes.find(({ promotion }) => promotion === PROMOTION)?.amount ?? 0;
const yuan = (fen) => (fen / 100).toLocaleString('en', { minimumFractionDigits: 2 });
const figure = (who, name, n) => who.page.locator(`[data-test="figure-${name}"][data-n="${n}"]`).waitFor();

/** zhao allows a lot at first, and lowers it to three orders more than the campaign has given so far, which count. */
async function make(browser) {
  const zhao = await person(browser, 'zhao');
  await zhao.find('nav-budgets').click();
  await zhao.find('new-budget').first().click();
  await zhao.find('budget-campaign').click();
  await zhao.page.getByRole('option', { name: '每日特惠' }).click();
  await zhao.find('budget-id').fill(ID);
  await zhao.find('budget-amount').locator('input').fill('￥９９９９９');
  await zhao.find('budget-stops').click();
  await zhao.find('budget-reason').fill('试投放');
  await zhao.shot('60-budget-typed');
  await zhao.find('save-budget').click();
  await zhao.find('figures').waitFor();
  expect('what unpaid orders hold of the campaign before', await zhao.find('figure-held').getAttribute('data-n'), '0');
  const before = Number(await zhao.find('figure-used').getAttribute('data-n'));
  await change(zhao, yuan(before + 3 * OFF), `还能给 ¥${yuan(3 * OFF)}`);
  await figure(zhao, 'left', 3 * OFF);
  return [zhao, before];
}

/** Another amount, and what the dialog says about it. */
async function change(zhao, amount, said) {
  await zhao.find('edit-budget').click();
  await zhao.find('budget-amount').locator('input').fill(amount);
  await zhao.page.locator('[data-test="amount-field"]', { hasText: said }).waitFor();
  await zhao.find('budget-reason').fill('调整');
  await zhao.find('save-budget').click();
  await zhao.find('budget-dialog').waitFor({ state: 'hidden' });
}

/** Checkout places three orders and is paid for them; the page tells what is held and what is used. */
async function spend(zhao, before) {
  const placed = async (n) => {
    await until('a quote with the whole discount', async () => (await off()) === OFF);
    await checkout('/v1/orders', { order: `${ID}-${n}`, quote: (await quote(CART)).quote }, `place-${ID}-${n}`);
  };
  const paid = (n) => checkout(`/v1/orders/${ID}-${n}/paid`, undefined, `paid-${ID}-${n}`);
  await placed(1);
  await paid(1);
  await placed(2);
  await figure(zhao, 'held', OFF);
  await figure(zhao, 'used', before + OFF);
  await zhao.shot('61-budget-held');
  await paid(2);
  await placed(3);
  await paid(3);
  await figure(zhao, 'used', before + 3 * OFF);
  await figure(zhao, 'left', 0);
  await zhao.page.locator(`[data-test="by-promotion"][data-id="${PROMOTION}"]`, { hasText: `¥${yuan(before + 3 * OFF)}` }).waitFor();
  await zhao.find('stopped').waitFor();
  await zhao.find('burn-down').locator('svg text', { hasText: '剩余' }).waitFor();
  await zhao.find('burn-down').locator('summary').click();
  await zhao.shot('62-budget-used-up');
  await until('no discount any more', async () => (await off()) === 0);
}

/** lin, who only writes promotions, finds the alarm on the workbench, and no button that helps. */
async function alarm(browser) {
  const lin = await person(browser, 'lin');
  await lin.page.locator('[data-test="budget-alarm"][data-kind="USED_UP"]', { hasText: ID }).waitFor();
  await lin.shot('63-budget-alarm');
  await lin.page.locator('[data-test="budget-alarm"][data-kind="STOPPED"]', { hasText: CAMPAIGN }).getByRole('link').click();
  await lin.page.locator('[data-test="gate"]', { hasText: ID }).waitFor();
  expect('buttons for lin', await lin.find('ask-stop').count(), 0);
  return lin;
}

/** zhao allows one order more and lets the campaign go on; in the end the budget is ended. */
async function goOn(zhao, before) {
  await change(zhao, yuan(before + 4 * OFF), '');
  await figure(zhao, 'left', OFF);
  await zhao.go(`/campaigns/${CAMPAIGN}`);
  await zhao.page.locator('[data-test="gate-state"][data-state="STOPPED"]').waitFor();
  await zhao.shot('64-campaign-stopped');
  await zhao.find('ask-stop').click();
  await zhao.find('reason').fill('已追加预算');
  await zhao.find('confirm').click();
  await zhao.page.locator('[data-test="gate-state"][data-state="GOES"]').waitFor();
  await zhao.page.locator('[data-test="gate"]', { hasText: '已追加预算' }).waitFor();
  await until('the discount again', async () => (await off()) === OFF);
  await zhao.find('language-en').click();
  await zhao.page.locator(`[data-test="budget"][data-id="${ID}"]`, { hasText: '¥24.00 left' }).getByRole('link', { name: ID }).click();
  await figure(zhao, 'used', before + 3 * OFF);
  await zhao.find('burn-down').locator('svg text', { hasText: 'As it goes' }).waitFor();
  await zhao.shot('65-budget-in-english');
  await zhao.find('end-budget').click();
  await zhao.find('reason').fill('the trial is over');
  await zhao.find('confirm').click();
  await zhao.page.waitForURL(/#\/budgets$/);
  await zhao.page.locator(`[data-test="budget"][data-id="${ID}"]`).waitFor({ state: 'detached' });
}

await journey(`${ID} was made, used up to the last fen, stopped its campaign and was raised`, async (browser) => {
  expect('the discount before', await off(), OFF);
  const [zhao, before] = await make(browser);
  await spend(zhao, before);
  const lin = await alarm(browser);
  await goOn(zhao, before);
  return [zhao, lin];
});
