/** Something that a list offers. */
export interface Choice {
  value: string;
  label: string;
  note?: string;
}

const MOST = 40;

/** What a list shows of many choices: those that are chosen, then the first that match what was typed. */
export function few(choices: readonly Choice[], typed: string, chosen: readonly string[]): Choice[] {
  const words = typed.normalize('NFKC').trim().toLowerCase();
  const known = new Map(choices.map((choice) => [choice.value, choice]));
  const kept = chosen.filter((value) => value !== '').map((value) => known.get(value) ?? { value, label: value });
  const matches = ({ value, label, note }: Choice) => `${label} ${value} ${note ?? ''}`.toLowerCase().includes(words);
  const others = choices.filter((choice) => !chosen.includes(choice.value) && matches(choice));
  return [...kept.filter(matches), ...others.slice(0, MOST)];
}
