/** People in front of real browser windows, and checkout in front of the engine. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ADMIN = process.env.HUISUAN_ADMIN_URL ?? 'http://localhost:8080';
const ENGINE = process.env.HUISUAN_ENGINE_URL ?? 'http://localhost:8081';
const KEY = process.env.HUISUAN_DEMO_API_KEY ?? '';
const SHOTS = process.env.HUISUAN_SCREENSHOTS ?? 'target/journeys';
const PASSWORD = process.env.HUISUAN_DEMO_PASSWORD ?? 'huisuan-demo';
const PATIENCE = 60_000;

const PROGRAMS = [
  process.env.HUISUAN_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The Chromium of this machine; undefined when there is none. */
const program = PROGRAMS.find((path) => path !== undefined && existsSync(path));

/**
 * Walks a journey and says how it went. Ends the program with 0 when all went well, with 1 when not, and with 77 when there
 * is no Chromium to do it with.
 *
 * @param done what has then been done, as a sentence
 * @param walk goes all the way with a browser, and says which people took part
 */
export async function journey(done, walk) {
  if (program === undefined) {
    console.log('The browser journey was NOT RUN: no Chromium was found (Debian: apt-get install chromium; or set HUISUAN_CHROMIUM).');
    process.exitCode = 77;
    return;
  }
  const start = Date.now();
  const browser = await launch();
  try {
    const people = await walk(browser);
    expect('what broke in a page', people.flatMap(({ broken }) => broken).join('\n'), '');
    console.log(`The browser journey went well: ${done} in ${Math.round((Date.now() - start) / 1000)} s.`);
  } catch (failure) {
    const pages = browser.contexts().flatMap((window) => window.pages());
    await pages.at(-1)?.screenshot({ path: join(SHOTS, 'failed.png') });
    throw failure;
  } finally {
    await browser.close();
  }
}

async function launch() {
  mkdirSync(SHOTS, { recursive: true });
  return chromium.launch({ executablePath: program, args: FLAGS });
}

/** Somebody with a window of their own, signed in. What breaks in the page breaks the journey. */
export async function person(browser, account, viewport = { width: 1440, height: 1000 }) {
  const window = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await window.newPage();
  page.setDefaultTimeout(PATIENCE);
  const broken = [];
  page.on('pageerror', (error) => broken.push(`${account}: ${error.message}`));
  const find = (name) => page.locator(`[data-test="${name}"]`);
  await page.goto(`${ADMIN}/#/login`);
  await find('account').fill(account);
  await find('password').fill(PASSWORD);
  await find('enter').click();
  await find('me').waitFor();
  return {
    page, broken, find,
    go: (path) => page.goto(`${ADMIN}/#${path}`),
    shot: (name) => page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' }),
    /** The whole page, however long it is, in both languages. */
    both: async (name) => {
      for (const language of ['en', 'zh-CN']) {
        await find(`language-${language}`).click();
        await page.locator(`[data-test="language-${language}"][aria-pressed="true"]`).waitFor();
        await page.screenshot({ path: join(SHOTS, `${name}-${language}.png`), animations: 'disabled', fullPage: true });
      }
    },
    leave: () => window.close(),
  };
}

/** Waits until something holds, and says what is waited for when it never does. */
export async function until(what, holds) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await holds();
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain for ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

export function expect(what, actual, wanted) {
  if (actual !== wanted) {
    throw new Error(`${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`);
  }
}

/** What checkout gets to hear about a cart. */
export const quote = (cart) => checkout('/v1/quotes', cart);

/** A command of the shop to the engine; with a key it may be asked again. */
export async function checkout(path, body, key) {
  const answer = await fetch(`${ENGINE}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) {
    throw new Error(`the engine answered ${answer.status}: ${await answer.text()}`);
  }
  return answer.json();
}

/** What somebody does at their window without a page for it being looked at. */
export async function behind({ page }, method, path, body) {
  const { status, text } = await page.evaluate(async ([how, where, what]) => {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const answer = await fetch(where, { method: how, body: JSON.stringify(what), headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) } });
    return { status: answer.status, text: await answer.text() };
  }, [method, path, body]);
  if (status >= 300) {
    throw new Error(`${method} ${path} answered ${status}: ${text}`);
  }
  return text === '' ? undefined : JSON.parse(text);
}
