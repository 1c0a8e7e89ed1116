import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Step } from './funnel';

export type Option = ComposeOption<BarSeriesOption | GridComponentOption>;

/** The chart of a funnel: a bar for each step, the first one on top. */
export function optionOf(steps: Step[], word: (step: Step) => string, text: (step: Step) => string): Option {
  return {
    animation: false,
    grid: { left: 8, right: 110, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', show: false, max: Math.max(1, ...steps.map(({ n }) => n)) },
    yAxis: { type: 'category', inverse: true, data: steps.map(word), axisTick: { show: false }, axisLine: { show: false } },
    series: [{
      type: 'bar', barMaxWidth: 26, data: steps.map(({ n }) => n), itemStyle: { color: '#0f6b5f', borderRadius: [0, 4, 4, 0] },
      showBackground: true, backgroundStyle: { color: '#f1f4f3', borderRadius: [0, 4, 4, 0] },
      label: { show: true, position: 'right', formatter: ({ dataIndex }) => text(steps[dataIndex]!) },
    }],
  };
}
