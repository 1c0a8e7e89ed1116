/** Rows that are drawn: those that one sees, and a few beyond. */
export interface Drawn {
  first: number;
  last: number;
}

export const ROW = 34;
export const HEAD = 56;
const BEYOND = 6;
/** Where nothing has a height yet. */
const SCREEN = 640;

export function drawn(scrolled: number, height: number, rows: number): Drawn {
  const first = Math.floor(scrolled / ROW) - BEYOND;
  const last = Math.ceil((scrolled + (height || SCREEN) - HEAD) / ROW) + BEYOND;
  return { first: Math.max(0, Math.min(first, rows)), last: Math.min(rows, Math.max(last, 0)) };
}

/** How far to scroll, so that a stretch from `from` to `to` is seen beside what stands still before it. */
export function scrolledTo(scrolled: number, extent: number, fixed: number, from: number, to: number): number {
  if (from < scrolled + fixed) {
    return Math.max(0, from - fixed);
  }
  return to > scrolled + extent ? to - extent : scrolled;
}
