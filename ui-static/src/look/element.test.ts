import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const THEME = 'node_modules/element-plus/theme-chalk';
/** What other parts are built of. */
const INNER = ['base', 'el-icon', 'el-overlay', 'el-popper', 'el-scrollbar', 'el-select-dropdown', 'el-tag'];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    (entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)]));
}

const code = sources('src').filter((path) => /\.(vue|ts|css)$/.test(path) && !path.endsWith('.test.ts')).map((path) => readFileSync(path, 'utf8')).join('\n');
const styled = new Set([...code.matchAll(/element-plus\/theme-chalk\/([\w-]+)\.css/g)].map(([, name]) => name!));
const used = new Set([...code.matchAll(/import \{([^}]*)\} from 'element-plus'/g)]
  .flatMap(([, names]) => names!.split(','))
  .map((name) => name.trim().replace(/(?!^)([A-Z])/g, '-$1').toLowerCase()));

test('every part of Element Plus that is used has its style, and no other has', () => {
  const needed = [...used].filter((name) => existsSync(join(THEME, `${name}.css`)) && readFileSync(join(THEME, `${name}.css`), 'utf8').trim() !== '');
  expect(needed.filter((name) => !styled.has(name))).toEqual([]);
  const dates = ['el-date-picker-panel', 'el-time-picker'];
  expect([...styled].filter((name) => !used.has(name) && !INNER.includes(name) && !dates.includes(name))).toEqual([]);
});
