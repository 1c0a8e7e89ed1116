/** Why the shop or the engine said no, in the customer's language. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, detail: string) {
    super(detail);
  }

  /** Nothing is known to have gone wrong but the way there: the same may be asked again. */
  get isAway(): boolean {
    return this.status === 503 || this.status === 429 || this.status === 0;
  }
}

/** Who asks, and in which language; set by the shop's state. */
export const speaker = { customer: '', language: 'zh' };

/** Asks the shop's own server, which asks the engine. */
export async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`api/${path}`, {
      method,
      headers: { 'Accept-Language': speaker.language, 'Shop-Customer': speaker.customer, ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }) },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
      signal: AbortSignal.timeout(15_000),
    });
  } catch {
    throw new Refusal(0, 'away', '');
  }
  const said = (await answer.json().catch(() => ({}))) as T & { code?: string; detail?: string };
  if (!answer.ok) {
    throw new Refusal(answer.status, said.code ?? '', said.detail ?? '');
  }
  return said;
}

export const get = <T>(path: string) => ask<T>('GET', path);
export const post = <T>(path: string, body?: unknown) => ask<T>('POST', path, body);
export const put = <T>(path: string, body?: unknown) => ask<T>('PUT', path, body);

/** An id of the page's own making: what is asked twice with it is one thing. */
export function freshId(kind: string): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `${kind}-${Date.now().toString(36)}${random[0]!.toString(36)}${random[1]!.toString(36)}`.slice(0, 40);
}
