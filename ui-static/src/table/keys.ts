/** What a key asks of the grid while no cell is being edited. */
export type Command =
  | { do: 'go'; rows: number; columns: number; extend: boolean }
  | { do: 'tab'; by: 1 | -1 }
  | { do: 'edit' | 'clear' | 'fill-down' | 'undo' | 'redo' | 'insert-row' | 'remove-row' | 'select-rows' | 'select-columns' | 'select-all' }
  | { do: 'filter' | 'next-finding' | 'previous-finding' | 'try' | 'keys' }
  | { do: 'move'; by: 1 | -1 };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const FAR = 1_000_000;
const ARROWS: Record<string, readonly [rows: number, columns: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** The spreadsheet habits of a grid that shows so many rows at once; undefined for a key that means nothing to it. */
export function commandOf(event: Key, page: number): Command | undefined {
  const { key, shiftKey: extend, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const go = (rows: number, columns: number): Command => ({ do: 'go', rows, columns, extend });
  if (altKey) {
    return key === 'ArrowUp' ? { do: 'move', by: -1 } : key === 'ArrowDown' ? { do: 'move', by: 1 } : undefined;
  }
  const arrow = ARROWS[key];
  if (arrow) {
    return ctrl ? go(arrow[0] * FAR, arrow[1] * FAR) : go(...arrow);
  }
  return ctrl ? withCtrl(key, extend, go) : plain(key, extend, page, go);
}

function plain(key: string, shift: boolean, page: number, go: (rows: number, columns: number) => Command): Command | undefined {
  switch (key) {
    case 'Tab':
      return { do: 'tab', by: shift ? -1 : 1 };
    case 'Enter':
      return { do: 'go', rows: shift ? -1 : 1, columns: 0, extend: false };
    case 'PageUp':
      return go(-page, 0);
    case 'PageDown':
      return go(page, 0);
    case 'Home':
      return go(0, -FAR);
    case 'End':
      return go(0, FAR);
    case 'F2':
      return { do: 'edit' };
    case 'F8':
      return { do: shift ? 'previous-finding' : 'next-finding' };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case ' ':
      return shift ? { do: 'select-rows' } : undefined;
    case '?':
    case '？':
      return { do: 'keys' };
    default:
      return undefined;
  }
}

function withCtrl(key: string, shift: boolean, go: (rows: number, columns: number) => Command): Command | undefined {
  switch (key.toLowerCase()) {
    case 'home':
      return go(-FAR, -FAR);
    case 'end':
      return go(FAR, FAR);
    case 'a':
      return { do: 'select-all' };
    case 'd':
      return { do: 'fill-down' };
    case 'f':
      return { do: 'filter' };
    case 'y':
      return { do: 'redo' };
    case 'z':
      return { do: shift ? 'redo' : 'undo' };
    case ' ':
      return { do: 'select-columns' };
    case '+':
    case '=':
      return { do: 'insert-row' };
    case '-':
    case '_':
      return { do: 'remove-row' };
    case 'enter':
      return { do: 'try' };
    default:
      return undefined;
  }
}

/** The sheet of keys: what to press, by the words under `table.key`. */
export const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['↑ ↓ ← →', 'go'], ['Tab / Shift+Tab', 'tab'], ['Enter / Shift+Enter', 'enter'], ['Ctrl+↑ ↓ ← → / Home / End', 'ends'], ['Shift+↑ ↓ ← →', 'extend'], ['F2', 'edit'], ['Esc', 'cancel'],
  ['Delete', 'clear'], ['Ctrl+C / Ctrl+X / Ctrl+V', 'clipboard'], ['Ctrl+D', 'fill-down'], ['Ctrl+Z / Ctrl+Y', 'undo'], ['Alt+↑ / Alt+↓', 'move'], ['Ctrl++ / Ctrl+−', 'rows'],
  ['Ctrl+Space / Shift+Space', 'select'], ['Ctrl+A', 'all'], ['Ctrl+F', 'filter'], ['F8 / Shift+F8', 'finding'], ['Ctrl+Enter', 'try'], ['Ctrl+S', 'save'], ['?', 'keys'],
];
