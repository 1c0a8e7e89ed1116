/** One wrong place of a request. */
export interface Fault {
  code: string;
  pointer?: string;
  detail: string;
}

/** What the server answers when it refuses (RFC 9457), and what this client says when no server answered. */
export class Problem extends Error {
  constructor(
    /** The HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** What went wrong, for a program: `stale-base`, `unreachable`, … */
    readonly code: string,
    /** What a person can do about it, in the language that was asked for. */
    readonly detail: string,
    readonly pointer?: string,
    readonly faults: Fault[] = [],
    readonly traceId?: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
  }
}

interface Body {
  code?: string;
  title?: string;
  detail?: string;
  pointer?: string;
  errors?: Fault[];
  traceId?: string;
}

/** The problem that an answer other than 2xx carries. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body = await answer.json().then((json: Body) => json, () => ({}) as Body);
  return new Problem(
    answer.status,
    body.code ?? (answer.status === 503 ? 'unavailable' : 'unexpected-answer'),
    body.detail ?? body.title ?? '',
    body.pointer,
    body.errors ?? [],
    body.traceId,
  );
}

export const UNREACHABLE = 'unreachable';

/** Whether a failure only says that nobody waits for the answer any more. */
export function isAbort(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'AbortError';
}
