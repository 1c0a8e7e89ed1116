import { kindOf, type Cell, type Row, type Table } from './table';

/** Ids of the rows that are shown, in the order in which they are; absent when it is the table itself. */
export type View = readonly string[];

/** The order by a column, for looking only: the rows of the table stay where they are. */
export function sorted(table: Table, column: number, descending: boolean, among: View | undefined): View {
  const shown = among && new Set(among);
  const rows = table.rows.filter(({ id }) => !shown || shown.has(id));
  const order = rows.toSorted((a, b) => compare(a.cells[column]!, b.cells[column]!, descending));
  return order.map(({ id }) => id);
}

/** Rows of which some cell says this. */
export function filtered(table: Table, said: string, text: (row: Row) => string): View {
  const wanted = said.normalize('NFKC').trim().toLowerCase();
  return table.rows.filter((row) => text(row).normalize('NFKC').toLowerCase().includes(wanted)).map(({ id }) => id);
}

/** The same view of what became of the table: rows that are gone leave it, new ones stand behind the row that they follow. */
export function following(view: View, before: Table, after: Table): View {
  const old = new Set(before.rows.map(({ id }) => id));
  const now = new Set(after.rows.map(({ id }) => id));
  const shown = view.filter((id) => now.has(id));
  after.rows.forEach(({ id }, place) => {
    if (!old.has(id)) {
      const previous = shown.indexOf(after.rows[place - 1]?.id ?? '');
      shown.splice(previous < 0 ? shown.length : previous + 1, 0, id);
    }
  });
  return shown;
}

/** The places in the table of the rows that are shown. */
export function placesShown(table: Table, view: View | undefined): number[] {
  if (view === undefined) {
    return table.rows.map((_, row) => row);
  }
  const places = new Map(table.rows.map(({ id }, row) => [id, row]));
  return view.flatMap((id) => places.get(id) ?? []);
}

/** Cells without a value come last, whichever way one sorts. */
function compare(a: Cell, b: Cell, descending: boolean): number {
  const [one, other] = [key(a), key(b)];
  if (one.rank !== other.rank) {
    return one.rank - other.rank;
  }
  const by = typeof one.value === 'number' && typeof other.value === 'number' ? one.value - other.value : String(one.value).localeCompare(String(other.value));
  return descending ? -by : by;
}

function key(cell: Cell): { rank: number; value: number | string } {
  switch (kindOf(cell)) {
    case 'number':
    case 'word':
      return { rank: 0, value: cell as number | string };
    case 'words':
      return { rank: 0, value: (cell as string[]).join(' ') };
    case 'range': {
      const { from, to } = cell as { from?: number; to?: number };
      return { rank: 0, value: from ?? (to === undefined ? 0 : Number.MIN_SAFE_INTEGER + to) };
    }
    case 'time':
      return { rank: 0, value: (cell as { at: string }).at };
    case 'given':
      return { rank: 1, value: '' };
    case 'any':
    case 'none':
      return { rank: 2, value: '' };
    case 'blank':
      return { rank: 3, value: '' };
  }
}
