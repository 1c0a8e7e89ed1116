/** A wall clock's time in a zone ↔ an instant, by the browser's own zone data. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-01T00:00` in `Asia/Shanghai` is `2026-10-31T16:00:00Z`. A local time that a clock skips counts as if it had not. */
export function instantOf(local: string, zone: string): string {
  const wall = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  const guess = wall - offset(wall, zone);
  return iso(wall - offset(guess, zone));
}

/** What a clock in the zone shows at the instant, to the minute: `2026-11-01T00:00`. */
export function localOf(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offset(at, zone)).toISOString().slice(0, 16);
}

/** The zone of this browser. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function iso(millis: number): string {
  return new Date(millis).toISOString().replace('.000Z', 'Z');
}

/** How far the zone's clocks are ahead of UTC at this instant, in milliseconds. */
function offset(millis: number, zone: string): number {
  const parts = Object.fromEntries(format(zone).formatToParts(millis).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const second0 = Math.floor(millis / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - second0;
}

function format(zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone);
  if (known === undefined) {
    const digits = 'numeric';
    known = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23',
      year: digits, month: digits, day: digits, hour: digits, minute: digits, second: digits,
    });
    formats.set(zone, known);
  }
  return known;
}
