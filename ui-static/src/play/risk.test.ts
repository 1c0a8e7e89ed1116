import { expect, test } from 'vitest';
import { riskReasons } from './risk';

test('reasons are said in words, and what only the shop knows stays as it said it', () => {
  const words = riskReasons('SHARED_DEVICE; seen with another customer; known from our own list', (key) => `<${key}>`);
  expect(words).toEqual(['<plays.risk-of.SHARED_DEVICE>', '<plays.risk-of.SEEN>', 'known from our own list']);
  expect(riskReasons('NEW_ACCOUNT; TOLD; NEW_ACCOUNT; TOLD', (key) => key)).toEqual(['plays.risk-of.NEW_ACCOUNT', 'plays.risk-of.TOLD']);
  expect(riskReasons('', String)).toEqual([]);
});
