/** An instant as people read it, in their own zone, for example `2026-11-01 00:00:05`. */
export function shownInstant(instant: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** A local time of a schedule, for example `2026-11-01 00:00`. */
export function shownLocal(local: string): string {
  return local.slice(0, 16).replace('T', ' ');
}

const STEPS: [limit: number, unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  [60, 'second', 1],
  [3600, 'minute', 60],
  [86_400, 'hour', 3600],
  [30 * 86_400, 'day', 86_400],
];

/** How long ago or until, for example `3 分钟前`; undefined when it is more than a month away. */
export function shownDistance(instant: string, now: number, locale: string): string | undefined {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  const step = STEPS.find(([limit]) => Math.abs(seconds) < limit);
  return step && new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / step[2]), step[1]);
}
