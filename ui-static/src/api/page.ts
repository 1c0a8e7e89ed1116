/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** From 1. */
  page: number;
  size: number;
  /** Of all pages together. */
  total: number;
}

export interface PageQuery {
  page: number;
  size: number;
  [filter: string]: string | number | undefined;
}

export function segment(id: string | number): string {
  return encodeURIComponent(id);
}

/** The newest of a list, or what is older than some of it. */
export interface Part<T> {
  items: T[];
  /** `before` of what follows; absent at the end. */
  next?: string | null;
}
