import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { surroundings } from './api/http';
import App from './App.vue';
import './look/element.css';
import './look/tokens.css';
import './look/base.css';
import { createPages } from './router';
import { useSession } from './session/store';
import { i18n, keptLocale, speak } from './words/i18n';

await speak(keptLocale());

const pages = createPages();
const app = createApp(App).use(createPinia()).use(i18n).use(pages);

surroundings.language = () => i18n.global.locale.value;
surroundings.signedOut = () => {
  const session = useSession();
  if (session.me) {
    session.forget();
    void pages.push({ name: 'login', query: { to: pages.currentRoute.value.fullPath } });
  }
};

app.mount('#app');
