/**
 * Runs a command only when one of its inputs changed since it last succeeded, or its output is gone:
 *
 *   node build/when-changed.mjs <name> <output> <input>... -- <command> <argument>...
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const dashes = process.argv.indexOf('--');
const [name, output, ...inputs] = process.argv.slice(2, dashes);
const [command, ...args] = process.argv.slice(dashes + 1);
// Beside what it vouches for: who deletes node_modules or target deletes the claim, too.
const stamp = join(output === 'node_modules' ? output : 'target', `.${name}`);

function files(path) {
  return statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((entry) => files(join(path, entry))) : [path];
}

function digest() {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch} ${command} ${args.join(' ')}\n`);
  for (const file of inputs.flatMap(files)) {
    hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const now = digest();
if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  console.log(`${name}: up to date`);
} else {
  rmSync(stamp, { force: true });
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error || status !== 0) {
    throw error ?? new Error(`${command} ${args.join(' ')} ended with ${status}`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
