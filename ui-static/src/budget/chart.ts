import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Budget } from '@/api/budgets';
import { decimals, sign } from '@/money/currency';
import type { Lines, Point } from './burnDown';
import { shown } from './standing';

export type Option = ComposeOption<LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption>;
type Say = (key: string, named?: Record<string, unknown>) => string;

const STYLE = {
  left: { color: '#0f6b5f', width: 2.4, type: 'solid' },
  forecast: { color: '#b7791f', width: 2, type: 'dashed' },
  even: { color: '#27609e', width: 1.6, type: 'dotted' },
  amount: { color: '#85928e', width: 1.2, type: 'solid' },
} as const;

const HOUR = 3_600_000;

/** The chart of these lines: instants in the campaign's zone, quantities in the reader's language. */
export function optionOf(lines: Lines, budget: Budget, locale: string, t: Say): Option {
  const time = timeFormat(lines, budget.zone, locale);
  const exact = new Intl.DateTimeFormat(locale, { timeZone: budget.zone, dateStyle: 'medium', timeStyle: 'short' });
  const named = (Object.keys(STYLE) as (keyof typeof STYLE)[]).filter((name) => lines[name].length > 0);
  return {
    animation: false,
    grid: { left: 8, right: 24, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemWidth: 22, icon: 'path://M0,0L22,0L22,2L0,2Z', data: named.map((name) => t(`budget.line.${name}`)) },
    tooltip: {
      trigger: 'axis',
      formatter: (items: unknown) => tooltip(items as { seriesName: string; value: Point }[], (at) => exact.format(at), (n) => shown(n, budget, locale, t)),
    },
    xAxis: { type: 'time', min: lines.from, max: lines.until, axisLabel: { formatter: (at: number) => time.format(at), hideOverlap: true }, splitLine: { show: false } },
    yAxis: { type: 'value', min: ({ min }: { min: number }) => Math.min(0, min), axisLabel: { formatter: axisFormat(budget, locale) }, minInterval: 1 },
    series: named.map((name): LineSeriesOption => ({
      type: 'line', name: t(`budget.line.${name}`), data: lines[name], showSymbol: false, symbol: 'circle',
      lineStyle: STYLE[name], itemStyle: { color: STYLE[name].color },
      ...(name === 'left' && { areaStyle: { color: STYLE.left.color, opacity: 0.08 } }),
    })),
  };
}

function tooltip(items: { seriesName: string; value: Point }[], time: (at: number) => string, say: (n: number) => string): HTMLElement {
  const box = document.createElement('div');
  const put = (text: string) => (box.appendChild(document.createElement('div')).textContent = text);
  if (items[0]) {
    put(time(items[0].value[0]));
  }
  items.forEach(({ seriesName, value }) => put(`${seriesName} ${say(Math.round(value[1]))}`));
  return box;
}

function timeFormat({ from, until }: Lines, zone: string, locale: string): Intl.DateTimeFormat {
  const hours = (until - from) / HOUR;
  const day = { month: 'numeric', day: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(locale, { timeZone: zone, ...(hours > 24 && day), ...(hours <= 24 * 8 && clock) });
}

/** Short, because an axis is no place for cents: `¥1.2万`, `¥12K`. */
function axisFormat({ counts, currency }: Budget, locale: string): (n: number) => string {
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 });
  return counts === 'MONEY' ? (n) => sign(currency, locale) + compact.format(n / 10 ** decimals(currency)) : (n) => compact.format(n);
}
