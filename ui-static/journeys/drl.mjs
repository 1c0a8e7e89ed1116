/**
 * A rule in DRL, begun as one types it with a Chinese keyboard, put right by what the editor offers, in a real browser:
 *
 *   node journeys/drl.mjs
 *
 * Settings and endings are those of spine.mjs.
 */
import { expect, journey, person, until } from './browser.mjs';

const ID = `gold-tea-${Date.now().toString(36)}`;
const TYPED = 'rule “金卡喝茶”\nwhen\n $l:Line（ categry == "tea"，unitPrice >= "5000" ）\n Customer( tier == )\nthen offers.precentOff(1500).on($l)\nend\n';
const RIGHT = `rule "金卡喝茶"
when
    $l : Line( category contains "tea", unitPrice >= 5000 )
    Customer( tier == "gold" )
then
    offers.percentOff(1500).on($l);
end
`;

/** What stands in the editor. */
const text = ({ page }) => page.locator('[data-test="drl"] .cm-line').allInnerTexts().then((lines) => lines.join('\n').replaceAll('\n\n', '\n'));

/** wei types what a machine would refuse. */
async function author(browser) {
  const wei = await person(browser, 'wei', { width: 1280, height: 900 });
  await wei.find('new-promotion').first().click();
  await wei.find('template-DRL').click();
  await wei.page.locator('[data-test="drl"] .cm-content').click();
  await wei.page.keyboard.press('Control+a');
  await wei.page.keyboard.insertText(TYPED);
  await wei.page.locator('[data-test="drl-finding"]', { hasText: '全角' }).first().waitFor();
  await wei.shot('20-drl-typed');
  return wei;
}

/** The shop's tiers are known; a few letters and Enter write one. */
async function completes(wei) {
  await wei.page.locator('.cm-line', { hasText: 'Customer' }).click();
  await wei.page.keyboard.press('End');
  await wei.page.keyboard.press('ArrowLeft');
  await wei.page.keyboard.type('"go');
  await wei.page.locator('.cm-tooltip-autocomplete li[aria-selected]', { hasText: '金卡' }).waitFor();
  await wei.shot('21-drl-completed');
  await wei.page.keyboard.press('Enter');
  expect('the line', await wei.page.locator('.cm-line', { hasText: 'Customer' }).innerText(), ' Customer( tier == "gold")');
}

/** All full-width characters at once, then one finding after the other. */
async function putsRight(wei) {
  await wei.find('drl-widths').click();
  await wei.find('drl-widths').waitFor({ state: 'detached' });
  for (const meant of ['category', 'contains', '5000', ';', 'percentOff']) {
    await wei.find('drl-fix').filter({ hasText: `改为 ${meant}` }).click();
  }
  await wei.find('drl-finding').first().waitFor({ state: 'detached' });
  await wei.page.keyboard.press('Shift+Alt+f');
  await until('the text in order', async () => (await text(wei)) === RIGHT);
}

/** What it says is told in both languages, and what a word means. */
async function explains(wei) {
  await wei.page.locator('[data-test="drl-rule"]', { hasText: '金卡' }).waitFor();
  await wei.page.locator('.cm-line', { hasText: 'tier' }).hover({ position: { x: 130, y: 10 } });
  await wei.page.locator('.cm-explained', { hasText: '会员等级' }).waitFor();
  await wei.shot('22-drl-put-right');
  await wei.find('language-en').click();
  await wei.page.locator('[data-test="drl-rule"]', { hasText: '15% off' }).waitFor();
  await wei.shot('23-drl-in-english');
  await wei.find('language-zh-CN').click();
}

/** chen reads it in words. */
async function reviewer(browser, wei) {
  await wei.find('campaign-select').click();
  await wei.page.getByRole('option', { name: '双11狂欢节' }).click();
  await wei.find('name-zh').fill('金卡喝茶');
  await wei.find('name-en').fill('Tea for gold members');
  await wei.find('promotion-id').fill(ID);
  await wei.find('save').click();
  await wei.find('to-change').click();
  await wei.find('submit').click();
  await wei.page.locator('[data-test="change-state"][data-state="IN_REVIEW"]').waitFor();
  const change = wei.page.url().split('/').at(-1);
  const chen = await person(browser, 'chen', { width: 1280, height: 900 });
  await chen.go(`/changes/${change}/review`);
  await chen.page.locator('[data-test="drl-rule"]', { hasText: '打 8.5 折' }).waitFor();
  await chen.shot('24-drl-reviewed');
  return chen;
}

await journey(`${ID} was typed, completed, put right, explained and submitted`, async (browser) => {
  const wei = await author(browser);
  await completes(wei);
  await putsRight(wei);
  await explains(wei);
  return [wei, await reviewer(browser, wei)];
});
