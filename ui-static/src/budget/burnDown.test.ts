import { expect, test } from 'vitest';
import type { Budget, Hour } from '@/api/budgets';
import { fakeBudget } from '@/testing/fakeBudgets';
import { lines, rows } from './burnDown';
import { optionOf } from './chart';

const at = (time: string) => Date.parse(`2026-11-11T${time}:00Z`);
const hour = (time: string, used: number, held = 0): Hour => ({ at: `2026-11-11T${time}:00Z`, used, held, overdrawn: 0 });
const HOURS = [hour('00:00', 30_000), hour('03:00', 50_000, 5_000)];
const NOW = at('03:30');
const begun: Budget = { ...fakeBudget, periodFrom: '2026-11-11T00:00:00Z', periodUntil: '2026-11-12T00:00:00Z', forecast: { state: 'RUNS_OUT', runsOut: '2026-11-11T05:00:00Z', pacing: 'AHEAD' } };

test('the hours are reckoned back from what is left now', () => {
  expect(rows(fakeBudget, HOURS).map(({ left }) => left)).toEqual([70_000, 15_000]);
  expect(rows(fakeBudget, [])).toEqual([]);
});

test('what is left goes down hour by hour and stays where nothing moved', () => {
  expect(lines(begun, HOURS, NOW).left).toEqual([[at('00:00'), 100_000], [at('01:00'), 70_000], [at('03:00'), 70_000], [NOW, 15_000]]);
});

test('what came back goes up', () => {
  const back = lines({ ...begun, used: 10_000, held: 0 }, [hour('00:00', 30_000), hour('01:00', -20_000)], NOW).left;
  expect(back.map(([, left]) => left)).toEqual([100_000, 70_000, 90_000, 90_000]);
});

test('the forecast goes from now to when nothing is left', () => {
  const { forecast, until, even } = lines(begun, HOURS, NOW);
  expect(forecast).toEqual([[NOW, 15_000], [at('05:00'), 0]]);
  expect(until).toBe(at('05:00'));
  expect(even).toEqual([]);
});

test('a forecast of years is cut, on its way down', () => {
  const { forecast } = lines({ ...begun, forecast: { state: 'RUNS_OUT', runsOut: '2027-11-11T03:30:00Z', pacing: 'BEHIND' } }, HOURS, NOW);
  expect(forecast[1]![0]).toBe(NOW + 24 * 3_600_000);
  expect(forecast[1]![1]).toBeCloseTo(15_000 * (364 / 365), 5);
});

test('what lasts has no forecast line, what is spent evenly has its own', () => {
  const { forecast, even, until } = lines({ ...begun, even: true, forecast: { state: 'LASTS', pacing: 'ON' } }, HOURS, NOW);
  expect(forecast).toEqual([]);
  expect(even).toEqual([[at('00:00'), 100_000], [at('23:00') + 3_600_000, 0]]);
  expect(until).toBe(at('23:00') + 3_600_000);
});

test('a budget of which nothing was given is a level line', () => {
  const fresh = { ...fakeBudget, held: 0, used: 0, forecast: { state: 'LASTS', pacing: 'NONE' } as const };
  expect(lines(fresh, [], NOW).left).toEqual([[NOW - 3_600_000, 100_000], [NOW, 100_000]]);
});

test('the line begins with the first hour that is told where older ones are not', () => {
  const older = { ...begun, periodFrom: '2026-09-01T00:00:00Z', used: 95_000 };
  expect(lines(older, [hour('00:00', 30_000)], NOW).left[0]).toEqual([at('00:00'), 30_000]);
});

test('the chart names its lines and leaves out those that there are not', () => {
  const words = (key: string) => key;
  const option = optionOf(lines(begun, HOURS, NOW), begun, 'zh-CN', words);
  expect((option.series as { name: string }[]).map(({ name }) => name)).toEqual(['budget.line.left', 'budget.line.forecast', 'budget.line.amount']);
  const [x, y] = [option.xAxis, option.yAxis] as unknown as { axisLabel: { formatter: (n: number) => string } }[];
  expect(x!.axisLabel.formatter(at('03:00'))).toBe('11:00');
  expect(y!.axisLabel.formatter(1_200_000)).toBe('¥1.2万');
  expect((optionOf(lines(begun, HOURS, NOW), begun, 'en', words).yAxis as unknown as typeof y)!.axisLabel.formatter(1_200_000)).toBe('¥12K');
});
