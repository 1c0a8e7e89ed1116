import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

// The receiver of docs/webhooks.md; the server's own test signs the same.
const body = '{"name":"茶"}';
const older = `whsec_${'a'.repeat(43)}`;
const newest = `whsec_${'b'.repeat(43)}`;
const at = 1794355200;
const signature = `t=${at},2=5098bb474598a872b9088d13acd3e9d9d27b12055f149aeb1ea652b4197d1d9a,1=0f5a7c1cb4beda634440e0a1355b054f634161df30d7eb208219df2297f4cb25`;

test('it takes what either secret has signed, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'receiver-'));
  const file = join(folder, 'receiver.mjs');
  writeFileSync(file, /```js\n(.*?)```/s.exec(readFileSync('../docs/webhooks.md', 'utf8'))![1]!);
  const { isGenuine } = await import(/* @vite-ignore */ pathToFileURL(file).href) as { isGenuine: (...given: unknown[]) => boolean };
  rmSync(folder, { recursive: true });

  expect(isGenuine(older, signature, body, at)).toBe(true);
  expect(isGenuine(newest, signature, body, at + 300)).toBe(true);
  expect(isGenuine('whsec_other', signature, body, at)).toBe(false);
  expect(isGenuine(older, signature, '{}', at)).toBe(false);
  expect(isGenuine(older, signature, body, at + 301)).toBe(false);
});
