/**
 * Somebody brings a friend, whose first order is paid; when it can be returned no more, both have their points. From the
 * shop's page, which moves the demo's clock ahead by eight days:
 *
 *   HUISUAN_SHOP_URL=http://localhost:8082 node journeys/shop-referral.mjs
 */
import { expect, journey } from './browser.mjs';
import { telephone } from './shopper.mjs';

const NOW = Date.now().toString(36).slice(-5);
const [OLD, NEW] = [`邀${NOW}`, `友${NOW}`];

await journey('a friend was brought and rewarded', async (browser) => {
  const phone = await telephone(browser);
  const { find, page } = phone;
  const reward = (state) => page.locator(`[data-test="reward"][data-state="${state}"]`);
  await phone.register(OLD);
  await phone.tab('mine');
  await page.waitForFunction(() => (document.querySelector('[data-test="my-code"]')?.textContent ?? '').length > 3);
  const code = await find('my-code').textContent();

  await phone.register(NEW);
  await phone.go(`join/${code}`);
  expect('the code of the link', await find('friend-code').inputValue(), code);
  await find('bind').click();
  await page.waitForFunction(() => document.querySelector('[data-test="friend-code"]')?.value === '');

  await find('claim').first().click();
  await find('my-coupon').waitFor();
  await phone.tab('home');
  await page.locator('[data-test="goods-tea-puer-100"] [data-test="add"]').dblclick();
  await phone.tab('cart');
  await find('coupon').check();
  await find('step-coupon-100-15').waitFor();
  await phone.both('shop-cart');
  await find('place').click();
  await phone.pay();
  await find('received').first().click();
  await find('is-received').waitFor();

  await phone.become(OLD);
  await phone.tab('mine');
  await reward('PENDING').waitFor();
  expect('who was brought', await find('invited').textContent(), '已邀请 1 人');
  await find('forward-8').click();
  await reward('GRANTED').waitFor();
  expect('the reward', (await reward('GRANTED').textContent())?.includes('1,500 积分'), true);
  await phone.both('shop-mine');
  await phone.become(NEW);
  await reward('GRANTED').waitFor();
  return [phone];
});
