import { Problem, problemOf, UNREACHABLE } from './problem';

/** What a call may carry beside its path. */
export interface Call {
  /** A file as it is, anything else as JSON. */
  body?: unknown;
  query?: Record<string, string | number | boolean | undefined>;
  signal?: AbortSignal | undefined;
  /** The revision that the caller has seen. */
  ifMatch?: number | undefined;
  /** What the answer may be, where it is no JSON. */
  accept?: string;
}

/** What the client asks of its surroundings; set once, at the start. */
export const surroundings = {
  language: () => 'zh-CN',
  /** The session ended on the server: somebody has to sign in again. */
  signedOut: () => {},
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const CSRF_COOKIE = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/;

/** One call of the admin API. @throws Problem when it is refused or nobody answers; AbortError when it was given up */
export async function call<T>(method: Method, path: string, given: Call = {}): Promise<T> {
  const text = await (await accepted(method, path, given)).text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A file of the admin API. @throws as {@link call} */
export async function file(path: string): Promise<Blob> {
  return (await accepted('GET', path, { accept: '*/*' })).blob();
}

/** A file that the admin API hands over once. @throws as {@link call} */
export async function handed(path: string): Promise<Blob> {
  return (await accepted('POST', path, { accept: '*/*' })).blob();
}

async function accepted(method: Method, path: string, given: Call): Promise<Response> {
  const answer = await send(method, path, given);
  if (answer.ok) {
    return answer;
  }
  const problem = await problemOf(answer);
  if (problem.status === 401 && path !== '/api/login') {
    surroundings.signedOut();
  }
  throw problem;
}

export const get = <T>(path: string, query?: Call['query'], signal?: AbortSignal) => call<T>('GET', path, { query, signal } as Call);
export const post = <T>(path: string, body?: unknown, signal?: AbortSignal) => call<T>('POST', path, { body, signal });

async function send(method: Method, path: string, given: Call): Promise<Response> {
  if (method !== 'GET' && !CSRF_COOKIE.test(document.cookie)) {
    // Any answer brings the token, also one that refuses.
    await reach('/api/me', { credentials: 'same-origin' });
  }
  const init: RequestInit = { method, headers: headers(method, given), credentials: 'same-origin' };
  if (given.signal) {
    init.signal = given.signal;
  }
  if (given.body !== undefined) {
    init.body = given.body instanceof Blob ? given.body : JSON.stringify(given.body);
  }
  return reach(path + queryOf(given.query), init);
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (failure) {
    if (failure instanceof TypeError) {
      throw new Problem(0, UNREACHABLE, '');
    }
    throw failure;
  }
}

function headers(method: Method, given: Call): Record<string, string> {
  const csrf = method === 'GET' ? undefined : CSRF_COOKIE.exec(document.cookie)?.[1];
  return {
    Accept: given.accept ?? 'application/json, application/problem+json',
    'Accept-Language': surroundings.language(),
    ...(given.body !== undefined && { 'Content-Type': given.body instanceof Blob ? given.body.type : 'application/json' }),
    ...(csrf !== undefined && { 'X-XSRF-TOKEN': decodeURIComponent(csrf) }),
    ...(given.ifMatch !== undefined && { 'If-Match': `"${given.ifMatch}"` }),
  };
}

function queryOf(query: Call['query'] = {}): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
