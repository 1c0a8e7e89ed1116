/** Tab-separated text as spreadsheets put it on the clipboard: a cell with a tab, a line break or a leading quote stands in quotes. */
export function toTsv(texts: readonly (readonly string[])[]): string {
  return texts.map((row) => row.map((text) => (/[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')).join('\r\n');
}

/** Rows of texts; the line break at the very end begins no row. */
export function fromTsv(tsv: string): string[][] {
  const rows: string[][] = [[]];
  const text = tsv.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '');
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : undefined;
    const end = cell?.end ?? endOf(text, at);
    rows.at(-1)!.push(cell?.value ?? text.slice(at, end));
    if (text[end] === '\n') {
      rows.push([]);
    }
    at = end + 1;
  }
  return rows;
}

function endOf(text: string, from: number): number {
  const found = text.slice(from).search(/[\t\n]/);
  return found < 0 ? text.length : from + found;
}

/** A cell in quotes; undefined when they end before the cell does: then they belong to its text. */
function quoted(text: string, from: number): { value: string; end: number } | undefined {
  const [whole, inner] = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(from)) ?? [];
  return whole === undefined || inner === undefined ? undefined : { value: inner.replaceAll('""', '"'), end: from + whole.length };
}
