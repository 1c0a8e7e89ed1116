/** A change of a part of a promotion, by JSON pointer. */
export type PartEdit =
  | { type: 'setPart'; pointer: string; value: unknown }
  | { type: 'removePart'; pointer: string }
  | { type: 'replaceText'; pointer: string; text: string; by: string }
  | { type: 'removeText'; pointer: string; text: string };

/** Whether an edit is one of a part, whatever else there is. */
export function isPart(edit: { type: string }): edit is PartEdit {
  return 'pointer' in edit;
}

type Holder = Record<string, unknown> | unknown[];

/** Makes the edits where they stand, one by one; what is not there any more is left alone. */
export function editParts(whole: object, edits: readonly PartEdit[]): void {
  for (const edit of edits) {
    const steps = edit.pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = steps.pop()!;
    const holder = steps.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], whole) as Holder | undefined;
    if (typeof holder === 'object' && holder !== null) {
      editIn(holder, last, edit);
    }
  }
}

function editIn(holder: Holder, name: string, edit: PartEdit): void {
  const parts = holder as Record<string, unknown>;
  switch (edit.type) {
    case 'setPart':
      parts[name] = structuredClone(edit.value);
      break;
    case 'removePart':
      remove(holder, name);
      break;
    case 'replaceText':
      parts[name] = replaced(parts[name], edit.text, edit.by);
      break;
    case 'removeText':
      parts[name] = Array.isArray(parts[name]) ? parts[name].filter((one) => one !== edit.text) : parts[name];
      break;
  }
}

function remove(holder: Holder, name: string): void {
  if (Array.isArray(holder)) {
    holder.splice(Number(name), 1);
  } else {
    delete holder[name];
  }
}

/** A list keeps its order, and says nothing twice. */
function replaced(part: unknown, text: string, by: string): unknown {
  return Array.isArray(part) ? [...new Set(part.map((one: unknown) => (one === text ? by : one)))] : part === text ? by : part;
}
