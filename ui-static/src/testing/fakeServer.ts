import type { IncomingMessage, ServerResponse } from 'node:http';
import { FakeAdmin } from './fakeAdmin';

const admin = new FakeAdmin();

/** Answers calls under `/api` of the development server from the fake admin. */
export async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  const text = Buffer.concat(parts).toString();
  const { status, body } = admin.handle(request.method ?? 'GET', `/api${request.url}`, request.headers['content-type'] === 'application/json' ? JSON.parse(text) : undefined);
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body === undefined ? '' : JSON.stringify(body));
}
