/** Customers at the demo shop, each with a telephone. */
import { join } from 'node:path';

const SHOP = process.env.HUISUAN_SHOP_URL ?? 'http://localhost:8082';
const SHOTS = process.env.HUISUAN_SCREENSHOTS ?? 'target/journeys';
const PATIENCE = 60_000;

/** A telephone with the shop's page on it; whoever holds it is chosen at the top. */
export async function telephone(browser) {
  const window = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await window.newPage();
  page.setDefaultTimeout(PATIENCE);
  const broken = [];
  page.on('pageerror', (error) => broken.push(`shop: ${error.message}`));
  const find = (name) => page.locator(`[data-test="${name}"]`);
  await page.goto(SHOP);
  await find('customer').waitFor();
  return {
    page, broken, find,
    /** Somebody whom the shop has never seen. */
    register: async (name) => {
      await find('customer').selectOption('+');
      await find('new-name').fill(name);
      await find('new-add').click();
      await find('customer').locator('option:checked', { hasText: name }).waitFor({ state: 'attached' });
    },
    /** Hands the telephone on. */
    become: (name) => find('customer').selectOption({ label: name }),
    go: (path) => page.goto(`${SHOP}/#/${path}`),
    tab: (name) => find(`tab-${name}`).click(),
    /** Pays for the newest order, which waits for it. */
    pay: async () => {
      await page.locator('[data-test="order"][data-state="RESERVED"] [data-test="pay"]').first().click();
      await page.locator('[data-test="order"]').first().and(page.locator('[data-state="PAID"]')).waitFor();
    },
    /** In both languages, as far as it goes down unless that is too far. */
    both: async (name, fullPage = true) => {
      for (const language of ['en', 'zh-CN']) {
        await find('language').click();
        await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(SHOTS, `${name}-${language}.png`), animations: 'disabled', fullPage });
      }
    },
  };
}
