/** Units that a duration is typed in, in minutes. */
export const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
export type DurationUnit = keyof typeof UNITS;

/** The largest of the units that says it as a whole number. */
export function unitOf(minutes: number, units: readonly DurationUnit[]): DurationUnit {
  return units.findLast((unit) => minutes % UNITS[unit] === 0 && minutes > 0) ?? units[0]!;
}

/** A duration in the largest unit that says it as a whole number. */
export function spanOf(minutes: number): { n: number; unit: DurationUnit } {
  const unit = unitOf(minutes, ['minutes', 'hours', 'days']);
  return { n: minutes / UNITS[unit], unit };
}
