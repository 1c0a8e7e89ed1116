/**
 * Three customers buy tea together, from the shop's page. Two more groups are open when a publisher looks at the plays: one is
 * ended by hand, the other one by stopping its campaign, and who has paid is refunded. The demo's clock has not been moved yet:
 * the admin server lives in the present, and its funnel ends there.
 *
 *   HUISUAN_ADMIN_URL=http://localhost:8080 HUISUAN_SHOP_URL=http://localhost:8082 node journeys/shop-group.mjs
 */
import { expect, journey, person } from './browser.mjs';
import { telephone } from './shopper.mjs';

const NOW = Date.now().toString(36).slice(-5);
const THREE = ['甲', '乙', '丙'].map((name) => `${name}${NOW}`);
const [FIRST, SECOND, THIRD] = THREE;
const idOf = (url) => url.split('/').at(-1);

/** Whoever holds the telephone takes a seat and pays. */
async function takeSeat({ find, pay }) {
  await find('take-seat').click();
  await find('step-jasmine-for-three').waitFor();
  expect('hints about what cannot be added here', await find('hints').count(), 0);
  await find('place').click();
  await pay();
}

/** Opens a group, and says where it is. */
async function opened(phone, name) {
  await phone.become(name);
  await phone.tab('play');
  await phone.find('open-group').first().click();
  await phone.find('take-seat').waitFor();
  return phone.page.url();
}

async function complete(phone) {
  const { find, page } = phone;
  const group = await opened(phone, FIRST);
  for (const [i, name] of THREE.entries()) {
    await phone.become(name);
    await page.goto(group);
    if (i === 0) {
      await phone.both('shop-group-seat');
    }
    await takeSeat(phone);
    await page.goto(group);
    await page.locator(`[data-test="seat"].PAID >> nth=${i}`).waitFor();
    if (i === 1) {
      await phone.both('shop-group-open');
    }
  }
  await page.locator('[data-test="group"][data-state="COMPLETED"]').waitFor();
  expect('seats', await find('seat').count(), 3);
  await phone.both('shop-group-complete');
  return idOf(group);
}

/** Somebody orders something else, thinks better of it, and gives the tea back. */
async function changesTheirMind(phone) {
  const { find, page } = phone;
  await phone.become(THIRD);
  await phone.tab('home');
  await page.locator('[data-test="goods-tea-puer-100"] [data-test="add"]').click();
  await phone.tab('cart');
  await find('total').filter({ hasText: '¥' }).waitFor();
  await phone.both('shop-cart-new');
  await find('place').click();
  const newest = find('order').first();
  await newest.locator('[data-test="cancel"]').click();
  await newest.and(page.locator('[data-state="CANCELLED"]')).waitFor();
  await page.locator('[data-test="order"][data-state="PAID"] [data-test="return-one"]').click();
  await refunded(phone);
  await phone.both('shop-orders');
}

const refunded = ({ find }) => find('refunded').first().waitFor();

/** zhao sees what the three have done, and ends the group in which one has paid. */
async function ends(zhao, done, open) {
  const { find, page } = zhao;
  const group = (id, state) => page.locator(`[data-test="group"][data-id="${id}"]`, { has: page.locator(`[data-state="${state}"]`) });
  await find('nav-plays').click();
  await group(done, 'COMPLETED').waitFor();
  const together = await page.locator('[data-test="funnel-step"][data-step="together"] td').textContent();
  expect('whether the three are in the funnel', Number.parseInt(together, 10) >= 3, true);
  await zhao.both('plays-groups');
  await group(open, 'OPEN').getByRole('link', { name: open }).click();
  await page.locator('[data-test="member"] [data-state="PAID"]').waitFor();
  await find('end-group').click();
  await find('reason').fill('价格标错');
  await zhao.shot('plays-end-group');
  await find('confirm').click();
  await page.locator('[data-test="state"][data-state="FAILED"]').waitFor();
}

/** zhao stops the campaign: what becomes of the group in which somebody has paid is asked for first. */
async function stops(zhao) {
  const { find, page } = zhao;
  const gate = (state) => page.locator(`[data-test="gate-state"][data-state="${state}"]`).waitFor();
  const confirmed = async (reason) => {
    await find('reason').fill(reason);
    await find('confirm').click();
  };
  await zhao.go('/campaigns/friends');
  await find('ask-stop').click();
  await confirmed('供货中断');
  await find('open-counts').filter({ hasText: 'jasmine-for-three' }).waitFor();
  await page.locator('[data-test="close-policy"] [data-value="STOP_AND_REFUND"]').click();
  await zhao.shot('plays-stop-campaign');
  await find('confirm').click();
  await gate('STOPPED');
  return async () => {
    await find('ask-stop').click();
    await confirmed('已恢复供货');
    await gate('GOES');
  };
}

/** sun finds who has done what, and why. */
async function audited(browser, group) {
  const sun = await person(browser, 'sun');
  for (const [action, object, reason] of [['group.end', group, '价格标错'], ['play.close', 'jasmine-for-three', '供货中断']]) {
    await sun.go(`/audit?action=${action}`);
    await sun.page.locator(`[data-test="entry"][data-action="${action}"]`, { hasText: object }).filter({ hasText: reason }).first().waitFor();
  }
  return sun;
}

await journey('a group of three was complete, and two others were ended and refunded', async (browser) => {
  const phone = await telephone(browser);
  await phone.both('shop-home', false);
  for (const name of THREE) {
    await phone.register(name);
  }
  await phone.become(FIRST);
  await phone.tab('play');
  await phone.both('shop-play');
  const done = await complete(phone);
  const ended = idOf(await opened(phone, FIRST));
  await takeSeat(phone);
  await opened(phone, SECOND);
  await takeSeat(phone);
  const zhao = await person(browser, 'zhao');
  await ends(zhao, done, ended);
  const goOn = await stops(zhao);
  await refunded(phone);
  await phone.both('shop-refunded');
  await phone.become(FIRST);
  await refunded(phone);
  await goOn();
  await zhao.go(`/plays/groups/${ended}`);
  await zhao.page.locator('[data-test="member"] [data-state="REFUNDED"]').waitFor();
  await zhao.both('plays-group');
  await changesTheirMind(phone);
  return [phone, zhao, await audited(browser, ended)];
});
