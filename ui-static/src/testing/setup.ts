import { config, enableAutoUnmount } from '@vue/test-utils';
import { afterEach, vi } from 'vitest';

config.global.stubs = { transition: false, 'transition-group': false };

/** As browsers have it; happy-dom serialises the whole element, and placing a popup asks often. */
Element.prototype.toString = () => '[object Element]';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  localStorage.clear();
  document.body.innerHTML = '';
});
enableAutoUnmount(afterEach);
