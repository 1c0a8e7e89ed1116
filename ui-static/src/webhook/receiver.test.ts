import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// The receiver of docs/webhooks.md; the server's own test signs the same.
const body = '{"name":"茶"}';
const older = `whsec_${'a'.repeat(43)}`;
const newest = `whsec_${'b'.repeat(43)}`;
const at = 1794355200;
const signature = `t=${at},2=5098bb474598a872b9088d13acd3e9d9d27b12055f149aeb1ea652b4197d1d9a,1=0f5a7c1cb4beda634440e0a1355b054f634161df30d7eb208219df2297f4cb25`;

test('it takes what either secret has signed, and nothing else', () => {
  const receiver = /```js\n(.*?)```/s.exec(readFileSync('../docs/webhooks.md', 'utf8'))![1]!;
  const calls = [
    [older, signature, body, at],
    [newest, signature, body, at + 300],
    ['whsec_other', signature, body, at],
    [older, signature, '{}', at],
    [older, signature, body, at + 301],
  ];
  const asked = `${receiver}\nconsole.log(JSON.stringify(${JSON.stringify(calls)}.map((call) => isGenuine(...call))));`;
  const answers = execFileSync(process.execPath, ['--input-type=module', '-e', asked], { encoding: 'utf8' });

  expect(JSON.parse(answers)).toEqual([true, true, false, false, false]);
});
