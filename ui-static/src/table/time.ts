import { halfWidth } from '@/money/decimal';

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2})(?::00)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** Reads `2026-11-11 20:00`, `2026/11/11` or `2026年11月11日` as a local time; undefined when the calendar has no such time. */
export function parseTime(text: string): string | undefined {
  const typed = halfWidth(text);
  const [, year, month, day, hour = '0', minute = '00'] = WRITTEN.exec(typed) ?? COMPACT.exec(typed) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    return undefined;
  }
  const time = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
  const at = new Date(`${time}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(time) ? time : undefined;
}
