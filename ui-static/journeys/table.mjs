/**
 * A decision table by keyboard alone, from an empty grid to a review, in a real browser:
 *
 *   node journeys/table.mjs
 *
 * Settings and endings are those of spine.mjs.
 */
import { readFileSync } from 'node:fs';
import { expect, journey, person } from './browser.mjs';

const ID = `tiers-${Date.now().toString(36)}`;

/** lin types two rows that match the same customers; only one row may match. */
async function author(browser) {
  const lin = await person(browser, 'lin', { width: 1280, height: 900 });
  await lin.find('new-promotion').first().click();
  await lin.find('template-TABLE').click();
  await lin.find('grid').waitFor();
  await lin.find('hit').click();
  await lin.page.getByRole('option', { name: '不允许重叠' }).click();
  await lin.find('cell-input').focus();
  await types(lin, '金卡', 'Tab', '>=300', 'Tab', '8.5折', 'Enter');
  await lin.page.keyboard.press('Control+=');
  await types(lin, 'Home', '金卡 | 银卡', 'Tab', '３００＋', 'Tab', '１０％', 'Enter');
  await lin.page.locator('[data-row="1"][data-column="2"]', { hasText: '9 折' }).waitFor();
  await lin.find('campaign-select').click();
  await lin.page.getByRole('option', { name: '双11狂欢节' }).click();
  await lin.find('name-zh').fill('会员等级折扣');
  await lin.find('name-en').fill('Off by tier');
  await lin.find('promotion-id').fill(ID);
  return lin;
}

/** Keys by their names, anything else letter by letter. */
async function types(somebody, ...what) {
  for (const one of what) {
    await (/^(Tab|Enter|Home|Arrow.*|Control\+.*|F\d)$/.test(one) ? somebody.page.keyboard.press(one) : somebody.page.keyboard.type(one));
  }
}

/** The overlap comes with a cart that shows it; the fix leaves the gold members to the first row. */
async function putsRight(lin) {
  const overlap = lin.page.locator('[data-test="table-finding"][data-code="contradictory-overlap"]');
  await overlap.waitFor();
  expect('where the overlap is', /1、2/.test(await overlap.locator('[data-test="jump"]').innerText()), true);
  await lin.find('cell-input').focus();
  await types(lin, 'Control+Home', 'F8');
  await lin.shot('10-table-overlap');
  await overlap.locator('[data-test="try-cart"]').click();
  await overlap.locator('[data-test="apply-fix"]', { hasText: '缩小' }).click();
  await overlap.waitFor({ state: 'detached' });
  expect('the narrower cell', await lin.page.locator('[data-row="1"][data-column="0"]').innerText(), '银卡');
  await lin.find('cell-input').focus();
  await types(lin, 'Control+z');
  await overlap.waitFor();
  await types(lin, 'Control+y');
  await overlap.waitFor({ state: 'detached' });
}

/** The cart of the finding, a gold member's, now gets the first row's price. */
async function tries(lin) {
  await lin.find('with-live').click();
  const rung = lin.page.locator(`[data-test="rung"][data-promotion="${ID}"]`);
  await rung.filter({ hasText: '-¥45.00' }).waitFor();
  await lin.shot('11-table-tried');
  await lin.find('keep-example').click();
  await lin.page.locator('[data-test="kept-example"][data-state="holds"]').waitFor();
  await lin.find('language-en').click();
  await lin.page.locator('[data-row="0"][data-column="2"]', { hasText: '15% off' }).waitFor();
  await lin.shot('12-table-in-english');
  await lin.find('language-zh-CN').click();
}

/** What is exported and imported again is no change. */
async function exchanges(lin) {
  await lin.find('cell-input').focus();
  await types(lin, 'Control+s');
  await lin.page.waitForURL(new RegExp(ID));
  const [download] = await Promise.all([lin.page.waitForEvent('download'), lin.find('export').click()]);
  const file = await download.path();
  expect('the file', readFileSync(file).subarray(0, 2).toString(), 'PK');
  await lin.find('import-file').setInputFiles({ name: 'table.xlsx', mimeType: '', buffer: readFileSync(file) });
  await lin.page.locator('[data-test="proposed"]', { hasText: '一样' }).waitFor();
  await lin.page.keyboard.press('Escape');
  await lin.find('proposed').waitFor({ state: 'detached' });
}

/** chen reads the rows that are new. */
async function reviewer(browser, lin) {
  await lin.find('to-change').click();
  await lin.find('submit').click();
  await lin.page.locator('[data-test="change-state"][data-state="IN_REVIEW"]').waitFor();
  const change = lin.page.url().split('/').at(-1);
  const chen = await person(browser, 'chen', { width: 1280, height: 900 });
  await chen.go(`/changes/${change}/review`);
  await chen.page.locator('[data-row="0"][data-column="0"]', { hasText: '金卡' }).waitFor();
  await chen.page.locator('[data-row="1"][data-column="2"]', { hasText: '9 折' }).waitFor();
  await chen.page.locator('[data-test="example-change"][data-kind="added"]').waitFor();
  await chen.shot('13-table-reviewed');
  return chen;
}

await journey(`${ID} was typed, put right, tried, exchanged and submitted`, async (browser) => {
  const lin = await author(browser);
  await putsRight(lin);
  await tries(lin);
  await exchanges(lin);
  return [lin, await reviewer(browser, lin)];
});
