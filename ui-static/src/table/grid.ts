import { addRows, copy, fillDown, move, paste, put, remove } from './actions';
import type { Command } from './keys';
import { everything, moved, next, wholeColumns, wholeRows } from './selection';
import { redo, selected, sizeOf, undo, type Sheet } from './sheet';
import { BLANK } from './table';
import type { Desk } from './useDesk';

/** Does what a key asks, where it is a matter of the sheet. @returns whether it was */
export function perform(desk: Desk, command: Command, readonly: boolean): boolean {
  const now = desk.sheet.value;
  const looked = look(now, command);
  if (looked) {
    desk.act(looked);
    return true;
  }
  const after = change(now, command);
  if (after && !readonly) {
    desk.act(after);
  }
  return after !== undefined;
}

function look(sheet: Sheet, command: Command): Sheet | undefined {
  const { selection } = sheet;
  const size = sizeOf(sheet);
  switch (command.do) {
    case 'go':
      return selected(sheet, moved(selection, command.rows, command.columns, size, command.extend));
    case 'tab':
      return selected(sheet, next(selection, command.by, size));
    case 'select-rows':
      return selected(sheet, wholeRows(selection, size));
    case 'select-columns':
      return selected(sheet, wholeColumns(selection, size));
    case 'select-all':
      return selected(sheet, everything(size));
    default:
      return undefined;
  }
}

function change(sheet: Sheet, command: Command): Sheet | undefined {
  switch (command.do) {
    case 'clear':
      return put(sheet, BLANK);
    case 'fill-down':
      return fillDown(sheet);
    case 'undo':
      return undo(sheet);
    case 'redo':
      return redo(sheet);
    case 'insert-row':
      return addRows(sheet, 'below');
    case 'remove-row':
      return remove(sheet);
    case 'move':
      return move(sheet, command.by);
    default:
      return undefined;
  }
}

/** Copies, cuts or pastes what is selected. @returns how many pasted texts had no place */
export function clipboard({ sheet, act, context, words }: Desk, event: ClipboardEvent, readonly: boolean): number {
  if (event.type !== 'paste') {
    event.clipboardData?.setData('text/plain', copy(sheet.value, context.value.currency, words.value));
    if (event.type === 'cut' && !readonly) {
      act(put(sheet.value, BLANK));
    }
    return 0;
  }
  if (readonly) {
    return 0;
  }
  const pasted = paste(sheet.value, event.clipboardData?.getData('text/plain') ?? '', context.value);
  act(pasted.sheet);
  return pasted.lost;
}

/** What was typed in vain, by the row's id and the column's place. */
export function refusedByRow({ table, refused }: Sheet): Map<string, Record<number, string>> {
  const rows = new Map<string, Record<number, string>>();
  const columns = new Map(table.columns.map(({ id }, place) => [id, place]));
  for (const [key, { text }] of Object.entries(refused)) {
    const [row = '', column = ''] = key.split('/');
    const place = columns.get(column);
    if (place !== undefined) {
      rows.set(row, { ...rows.get(row), [place]: text });
    }
  }
  return rows;
}
