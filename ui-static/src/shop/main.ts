import { createApp } from 'vue';
import '@/look/tokens.css';
import './shop.css';
import ShopApp from './ShopApp.vue';
import { open } from './shop';

await open();
createApp(ShopApp).mount('#shop');
