import { expect, test } from 'vitest';
import { standingOf, troubled } from './standing';

const calm = { active: true, dead: 0, failing: 0, waiting: 0 };

test('the worst is said first', () => {
  expect(standingOf(calm)).toBe('calm');
  expect(standingOf({ ...calm, waiting: 3 })).toBe('waiting');
  expect(standingOf({ ...calm, waiting: 3, active: false })).toBe('paused');
  expect(standingOf({ ...calm, waiting: 3, failing: 1 })).toBe('failing');
  expect(standingOf({ active: false, dead: 1, failing: 1, waiting: 3 })).toBe('dead');
});

test('who merely waits or is paused is no trouble', () => {
  expect(troubled([calm, { ...calm, active: false, waiting: 9 }])).toEqual([]);
  expect(troubled([{ ...calm, dead: 1 }, { ...calm, failing: 1 }])).toHaveLength(2);
});
