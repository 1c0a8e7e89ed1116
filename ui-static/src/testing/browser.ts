import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { vi } from 'vitest';
import { createMemoryHistory } from 'vue-router';
import { surroundings } from '@/api/http';
import App from '@/App.vue';
import { createPages } from '@/router';
import { i18n, speak } from '@/words/i18n';
import type { FakeAdmin } from './fakeAdmin';

/** The whole UI in front of a fake admin server, as somebody who is signed in, at an address. */
export async function visit(admin: FakeAdmin, account: string | undefined, path: string) {
  admin.me = undefined;
  if (account) {
    admin.handle('POST', '/api/login', { account });
  }
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => answer(admin, url, init));
  await speak('zh-CN');
  surroundings.language = () => i18n.global.locale.value;
  const pages = createPages(createMemoryHistory());
  const app = mount(App, { attachTo: document.body, global: { plugins: [createPinia(), i18n, pages] } });
  await pages.push(path);
  await settled();
  return { app, pages };
}

async function answer(admin: FakeAdmin, url: string, init: RequestInit): Promise<Response> {
  await Promise.resolve();
  if (init.signal?.aborted) {
    throw new DOMException('given up', 'AbortError');
  }
  const { status, body } = admin.handle(init.method ?? 'GET', url, typeof init.body === 'string' ? JSON.parse(init.body) : undefined);
  return new Response(body === undefined ? null : JSON.stringify(body), { status });
}

/** Until pages were fetched, calls were answered and nothing waits for a pause in typing any more. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    await flushPromises();
    await vi.dynamicImportSettled();
  }
}

/** The element that a journey would look for. */
export function seen(app: VueWrapper, name: string) {
  return app.find(`[data-test="${name}"]`);
}
