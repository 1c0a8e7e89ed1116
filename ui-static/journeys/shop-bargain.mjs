/**
 * Five friends cut a teapot down to its floor, and its owner buys it for that; from the shop's page:
 *
 *   HUISUAN_SHOP_URL=http://localhost:8082 node journeys/shop-bargain.mjs
 */
import { expect, journey } from './browser.mjs';
import { telephone } from './shopper.mjs';

const OWNER = `茶${Date.now().toString(36).slice(-5)}`;
const FRIENDS = ['博（银卡）', '春（金卡）', '冬（黑金）', '恩（久未下单）', '芳（企业客户）'];

await journey('a bargain reached its floor and was bought', async (browser) => {
  const phone = await telephone(browser);
  const { find, page } = phone;
  await phone.register(OWNER);
  await phone.tab('play');
  await find('start-bargain').first().click();
  await find('bargain').waitFor();
  const bargain = page.url();

  for (const [i, friend] of FRIENDS.entries()) {
    await phone.become(friend);
    await find('help').click();
    await page.locator(`[data-test="cut"] >> nth=${i}`).waitFor();
    if (i === 2) {
      await phone.both('shop-bargain-open');
    }
  }
  await page.locator('[data-test="bargain"][data-state="SUCCESS"]').waitFor();
  expect('the floor', await find('price').textContent(), '¥89.00');

  await phone.become(OWNER);
  await phone.both('shop-bargain-won');
  await find('buy-bargain').click();
  await find('step-teapot-bargain').waitFor();
  expect('what the bargain takes off', await find('step-teapot-bargain').locator('.save').textContent(), '−¥40.00');
  await phone.both('shop-buy');
  await find('place').click();
  await phone.pay();
  await page.goto(bargain);
  await page.locator('[data-test="bargain"][data-state="FINISHED"]').waitFor();
  return [phone];
});
