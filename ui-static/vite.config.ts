import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const admin = process.env['HUISUAN_ADMIN_URL'] ?? 'http://localhost:8080';

/** `npm run fake`: pages without a server, database or login. */
const fake: Plugin = {
  name: 'fake-admin',
  configureServer: async (server) => {
    const { answer } = await server.ssrLoadModule('/src/testing/fakeServer.ts');
    server.middlewares.use('/api', (request, response) => void answer(request, response));
  },
};

export default defineConfig(({ mode }) => ({
  plugins: [vue(), ...(mode === 'fake' ? [fake] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_I18N_LEGACY_API__: false, __VUE_I18N_FULL_INSTALL__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  base: './',
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: ['index.html', 'shop.html'], checks: { pluginTimings: false } },
  },
  server: mode === 'fake' ? {} : { proxy: { '/api': admin } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    server: { deps: { inline: ['element-plus'] } },
  },
}));
