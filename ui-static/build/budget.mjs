/**
 * Fails the build when a first visit downloads more than 350 KB (gzip): what the entry imports, in any language, and the
 * heavier of the two pages that may come first. The demo shop is for phones, and may have 60 KB with all of its pages.
 */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const OUT = 'target/classes/META-INF/resources';
const BUDGET = 350 * 1024;
const SHOP_BUDGET = 60 * 1024;
const FIRST = ['src/session/LoginPage.vue', 'src/workbench/WorkbenchPage.vue'];
const WORDS = ['src/words/zh-CN.ts', 'src/words/en.ts'];
/** What is fetched only when it is opened, and what only its code contains. */
const LAZY = [['the DRL editor', /cm-lineNumbers/], ['the charts', /_echarts_instance_/]];

// What the bundler says of its files is for this check only, not for the jar.
const MANIFEST = 'target/manifest.json';
renameSync(join(OUT, 'manifest.json'), MANIFEST);
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));

/** The files of these modules and of everything that they import at once. */
function files(modules, seen = new Set()) {
  for (const name of modules) {
    const chunk = manifest[name];
    if (chunk === undefined) {
      throw new Error(`the build has no ${name}`);
    }
    if (!seen.has(chunk.file)) {
      [chunk.file, ...(chunk.css ?? [])].forEach((file) => seen.add(file));
      files(chunk.imports ?? [], seen);
    }
  }
  return seen;
}

const size = (file) => gzipSync(readFileSync(join(OUT, file)), { level: 9 }).length;
const sum = (set) => [...set].reduce((total, file) => total + size(file), 0);
const heaviest = FIRST.flatMap((page) => WORDS.map((words) => [page, files(['index.html', words, page])]))
  .map(([page, set]) => ({ page, set, bytes: sum(set) }))
  .sort((a, b) => b.bytes - a.bytes)[0];

console.log(`first visit (${heaviest.page}): ${Math.round(heaviest.bytes / 1024)} KB gzip of ${BUDGET / 1024} KB`);
if (process.argv.includes('--list')) {
  [...heaviest.set].map((file) => [size(file), file]).sort((a, b) => b[0] - a[0]).forEach(([bytes, file]) => console.log(`${bytes}\t${file}`));
}
if (heaviest.bytes > BUDGET) {
  throw new Error(`a first visit may download ${BUDGET} bytes, not ${heaviest.bytes}`);
}
const shop = sum(files(['shop.html']));
console.log(`demo shop: ${Math.round(shop / 1024)} KB gzip of ${SHOP_BUDGET / 1024} KB`);
if (shop > SHOP_BUDGET) {
  throw new Error(`the demo shop may download ${SHOP_BUDGET} bytes, not ${shop}`);
}
const scripts = [...new Set(Object.values(manifest).map(({ file }) => file))].filter((file) => file.endsWith('.js'));
for (const [what, mark] of LAZY) {
  const files = scripts.filter((file) => mark.test(readFileSync(join(OUT, file), 'utf8')));
  if (files.length === 0 || files.some((file) => heaviest.set.has(file))) {
    throw new Error(`${what} must be fetched only when opened`);
  }
}
