/** A span of time as days and a clock; nothing when it is over. */
export function left(millis: number): { days: number; clock: string } | undefined {
  if (millis <= 0) {
    return undefined;
  }
  const seconds = Math.ceil(millis / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = seconds % 86_400;
  return { days: Math.floor(seconds / 86_400), clock: `${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}:${two(rest % 60)}` };
}
