import { expect, test } from 'vitest';
import { shownDistance, shownLocal } from './shown';
import { instantOf, localOf } from './zone';

test.each([
  ['2026-11-01T00:00', 'Asia/Shanghai', '2026-10-31T16:00:00Z'],
  ['2026-07-01T12:30', 'Europe/Berlin', '2026-07-01T10:30:00Z'],
  ['2026-12-01T12:30', 'Europe/Berlin', '2026-12-01T11:30:00Z'],
  ['2026-12-01T12:30', 'America/New_York', '2026-12-01T17:30:00Z'],
  ['2026-12-01T12:30', 'Asia/Kolkata', '2026-12-01T07:00:00Z'],
  ['2026-12-01T12:30', 'UTC', '2026-12-01T12:30:00Z'],
])('%s in %s is %s, and back', (local, zone, instant) => {
  expect(instantOf(local, zone)).toBe(instant);
  expect(localOf(instant, zone)).toBe(local);
});

test('around a change of clocks a local time is still one instant', () => {
  expect(instantOf('2026-03-29T01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:00Z');
  expect(instantOf('2026-03-29T03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00Z');
  expect(instantOf('2026-10-25T03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00Z');
});

test('distances are said in the reader’s language', () => {
  const now = Date.parse('2026-11-01T00:00:00Z');
  expect(shownDistance('2026-10-31T23:57:00Z', now, 'zh-CN')).toBe('3分钟前');
  expect(shownDistance('2026-11-01T02:00:00Z', now, 'en')).toBe('in 2 hours');
  expect(shownDistance('2026-01-01T02:00:00Z', now, 'en')).toBeUndefined();
});

test('a local time loses its T', () => {
  expect(shownLocal('2026-11-01T00:00')).toBe('2026-11-01 00:00');
});
