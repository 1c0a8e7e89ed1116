/**
 * A coupon, its codes, and their only download, in a real browser:
 *
 *   node journeys/coupon.mjs
 *
 * Settings and endings are those of spine.mjs.
 */
import { readFileSync } from 'node:fs';
import { expect, journey, person } from './browser.mjs';

const ID = `gift-${Date.now().toString(36)}`;
const BATCH = 20;
const CODE = /^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z],/;

/** zhao says what the coupon is. */
async function template(browser) {
  const zhao = await person(browser, 'zhao');
  await zhao.go('/coupons');
  await zhao.find('new-coupon').click();
  await zhao.find('coupon-zh').fill('新客礼券');
  await zhao.find('coupon-en').fill('Gift for newcomers');
  await zhao.find('coupon-id').fill(ID);
  await zhao.find('coupon-campaign').click();
  await zhao.page.getByRole('option', { name: '双11狂欢节' }).click();
  await zhao.find('coupon-stock').locator('input').fill('５００');
  await zhao.shot('40-coupon-typed');
  await zhao.find('save-coupon').click();
  await zhao.find('figures').waitFor();
  await zhao.page.locator('[data-test="figures"]', { hasText: '500' }).waitFor();
  return zhao;
}

/** Twenty codes are made while zhao looks on. */
async function codes(zhao) {
  await zhao.find('new-codes').click();
  await zhao.find('size').locator('input').fill(String(BATCH));
  await zhao.find('add-codes').click();
  await zhao.find('download').waitFor();
  await zhao.shot('41-codes-made');
}

/** Somebody else has the page open, too; only the first one gets the codes. */
async function download(browser, zhao) {
  const other = await person(browser, 'zhao');
  await other.go(`/coupons/${ID}`);
  await other.find('download').click();
  await zhao.find('download').click();
  await zhao.shot('42-codes-once');
  const handing = zhao.page.waitForEvent('download');
  await zhao.find('take').click();
  const file = readFileSync(await (await handing).path(), 'utf8');
  const lines = file.trim().split('\r\n').slice(1);
  expect('the codes in the file', new Set(lines.filter((line) => CODE.test(line))).size, BATCH);
  await zhao.find('downloaded').waitFor();

  await other.find('take').click();
  await other.page.locator('[data-test="problem"][data-code="file-gone"]').waitFor();
  await other.shot('43-codes-gone');
  return [other, lines[0].split(',')[0]];
}

/** A customer read a code out: is it one? */
async function lookUp(zhao, code) {
  await zhao.go('/coupons');
  await zhao.find('look-up').click();
  await zhao.find('ask-code').fill(code.toLowerCase());
  await zhao.find('ask').click();
  await zhao.page.locator('[data-test="found"]', { hasText: ID }).waitFor();
  await zhao.shot('44-code-found');
}

await journey(`${ID} got ${BATCH} codes, which were downloaded once`, async (browser) => {
  const zhao = await template(browser);
  await codes(zhao);
  const [other, code] = await download(browser, zhao);
  await lookUp(zhao, code);
  return [zhao, other];
});
