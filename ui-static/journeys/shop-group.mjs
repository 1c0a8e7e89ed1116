/**
 * Three customers buy tea together, from the shop's page:
 *
 *   HUISUAN_SHOP_URL=http://localhost:8082 node journeys/shop-group.mjs
 */
import { expect, journey } from './browser.mjs';
import { telephone } from './shopper.mjs';

const NOW = Date.now().toString(36).slice(-5);
const THREE = ['甲', '乙', '丙'].map((name) => `${name}${NOW}`);

await journey('a group of three was complete', async (browser) => {
  const phone = await telephone(browser);
  const { find, page } = phone;
  await phone.both('shop-home', false);
  for (const name of THREE) {
    await phone.register(name);
  }

  await phone.become(THREE[0]);
  await phone.tab('play');
  await phone.both('shop-play');
  await find('open-group').first().click();
  await find('take-seat').waitFor();
  const group = page.url();

  for (const [i, name] of THREE.entries()) {
    await phone.become(name);
    await page.goto(group);
    await find('take-seat').click();
    await find('step-jasmine-for-three').waitFor();
    await find('place').click();
    await phone.pay();
    await page.goto(group);
    await page.locator(`[data-test="seat"].PAID >> nth=${i}`).waitFor();
    if (i === 1) {
      await phone.both('shop-group-open');
    }
  }
  await page.locator('[data-test="group"][data-state="COMPLETED"]').waitFor();
  expect('seats', await find('seat').count(), 3);
  await phone.both('shop-group-complete');
  await phone.tab('orders');
  await phone.both('shop-orders');
  return [phone];
});
