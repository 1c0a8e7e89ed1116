import { expect, test } from 'vitest';
import { ofBargains, ofGroups, ofReferrals } from './funnel';

test('each step says how many of the one before came so far, rounded down', () => {
  expect(ofGroups({ opened: 3, joined: 7, paid: 6, together: 4, completed: 1, failed: 1 })).toEqual({
    steps: [{ name: 'joined', n: 7, of: undefined }, { name: 'paid', n: 6, of: 8571 }, { name: 'together', n: 4, of: 6666 }],
    beside: [{ name: 'opened', n: 3 }, { name: 'completed', n: 1 }, { name: 'failed', n: 1 }],
  });
});

test('where nobody was before, there is no share', () => {
  const { steps } = ofReferrals({ visited: 0, bound: 2, firstOrder: 1, earned: 1, granted: 0, cancelled: 0, clawedBack: 0 });
  expect(steps.map((step) => step.of)).toEqual([undefined, undefined, 5000, 10_000, 0]);
});

test('bargains are followed from their start to being bought', () => {
  const { steps, beside } = ofBargains({ started: 10, helped: 8, won: 4, ordered: 3, finished: 2, failed: 5, expired: 1, helps: 40 });
  expect(steps.map(({ name }) => name)).toEqual(['started', 'helped', 'won', 'ordered', 'finished']);
  expect(beside).toContainEqual({ name: 'helps', n: 40 });
});
