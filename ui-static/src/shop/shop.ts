import { computed, reactive, ref } from 'vue';
import { formatAmount } from '@/money/amount';
import { SHOP_WORDS, type ShopWords } from '@/words/shop';
import { get, post, put, Refusal, speaker } from './api';
import type { Clock, Customer, Items, Product, ShopFacts, Text } from './types';

type Locale = keyof typeof SHOP_WORDS;
const KEPT = 'huisuan.shop';

function kept<T>(name: string, byDefault: T): T {
  try {
    return (JSON.parse(localStorage.getItem(`${KEPT}.${name}`) ?? 'null') as T | null) ?? byDefault;
  } catch {
    return byDefault;
  }
}

function keep(name: string, value: unknown): void {
  localStorage.setItem(`${KEPT}.${name}`, JSON.stringify(value));
}

/** What every page of the shop knows. */
export const shop = reactive({
  locale: kept<Locale>('locale', 'zh-CN'),
  me: kept('me', 'bo'),
  facts: undefined as ShopFacts | undefined,
  customers: [] as Customer[],
  cart: {} as Record<string, number>,
  said: '',
  away: false,
});

/** The time in the demo is that of the engine, by so many milliseconds ahead of this browser's. */
const skew = ref(0);
const tick = ref(Date.now());
setInterval(() => (tick.value = Date.now()), 1000);
export const now = computed(() => tick.value + skew.value);

export const w = computed<ShopWords>(() => SHOP_WORDS[shop.locale]);
export const me = computed(() => shop.customers.find(({ id }) => id === shop.me));
export const products = computed(() => new Map(shop.facts?.catalogue.products.map((one): [string, Product] => [one.sku, one])));

export const said = (text: Text | undefined) => (text === undefined ? '' : shop.locale === 'en' ? text.en : text.zh);
export const named = (sku: string) => said(products.value.get(sku)?.name) || sku;
export const whose = (customer: string | undefined) => said(shop.customers.find(({ id }) => id === customer)?.name) || '…';
export const money = (minor: number) => formatAmount(minor, shop.facts?.catalogue.currency ?? 'CNY', shop.locale);
/** What one usually costs, to be crossed out: nothing where that is not known, or no more than what it costs here. */
export function usual(sku: string, price: number): string {
  const each = products.value.get(sku)?.unitPrice ?? 0;
  return each > price ? money(each) : '';
}
export const count = (n: number) => new Intl.NumberFormat(shop.locale).format(n);

/** Where the admin UI says why a decision was made. */
export function why(decision: string): string {
  return `${location.protocol}//${location.hostname}:${shop.facts?.adminPort ?? 8080}/#/decisions/${decision}`;
}

let hush: ReturnType<typeof setTimeout> | undefined;

/** Says something for a while. */
export function say(what: string): void {
  shop.said = what;
  clearTimeout(hush);
  hush = setTimeout(() => (shop.said = ''), 4000);
}

/** Does something of which the customer hears when it goes wrong; undefined then. */
export async function tryTo<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    const done = await work();
    shop.away = false;
    return done;
  } catch (failure) {
    if (failure instanceof Refusal && failure.isAway) {
      shop.away = true;
    } else if (failure instanceof Refusal) {
      say(failure.message || w.value.wrong);
    } else {
      throw failure;
    }
    return undefined;
  }
}

/** Something that a second click does not begin again while the first one is under way. */
export function oneAtATime<A extends unknown[]>(work: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  let running = false;
  return async (...args) => {
    if (running) {
      return;
    }
    running = true;
    try {
      await work(...args);
    } finally {
      running = false;
    }
  };
}

function set(clock: Clock): void {
  skew.value = Date.parse(clock.now) - Date.now();
  if (shop.facts) {
    shop.facts.clock = clock;
  }
}

export async function open(): Promise<void> {
  speak(shop.locale);
  const facts = await tryTo(() => get<ShopFacts>('shop'));
  if (facts) {
    shop.facts = facts;
    set(facts.clock);
    await meet();
    become(shop.customers.some(({ id }) => id === shop.me) ? shop.me : (shop.customers[0]?.id ?? ''));
  }
}

/** Who buys here; orders make new customers old ones. */
export async function meet(): Promise<void> {
  shop.customers = (await tryTo(() => get<Customer[]>('customers'))) ?? shop.customers;
}

/** As a demo has it: whoever one likes to be. Everybody has a cart of their own, and hears what was said to nobody else. */
export function become(customer: string): void {
  shop.said = '';
  shop.me = customer;
  speaker.customer = customer;
  shop.cart = kept(`cart.${customer}`, {});
  keep('me', customer);
}

export async function welcome(id: string, name: string): Promise<void> {
  const customer = await tryTo(() => put<Customer>(`customers/${id}`, { name }));
  if (customer) {
    shop.customers.push(customer);
    become(customer.id);
  }
}

/** Goes on in another language; what was just said in the old one is gone. */
export function speak(locale: Locale): void {
  shop.said = '';
  shop.locale = locale;
  speaker.language = locale === 'en' ? 'en' : 'zh';
  document.documentElement.lang = locale;
  document.title = w.value.title;
  keep('locale', locale);
}

export function put1(sku: string, many: number): void {
  const { [sku]: _, ...others } = shop.cart;
  shop.cart = many > 0 ? { ...others, [sku]: Math.min(many, 99) } : others;
  keep(`cart.${shop.me}`, shop.cart);
}

export function emptyCart(): void {
  shop.cart = {};
  keep(`cart.${shop.me}`, {});
}

/** Moves the demo's time, and waits until the engine lives there. */
export async function forward(days: number): Promise<boolean> {
  const clock = await tryTo(() => post<Clock>('demo/clock', { by: `PT${days * 24}H` }));
  if (!clock) {
    return false;
  }
  set(clock);
  for (let tries = 0; tries < 20; tries++) {
    const { at } = await get<Items<unknown> & { at: string }>('activities').catch(() => ({ at: '' }));
    if (Date.parse(at) > Date.parse(clock.now) - 60_000) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return false;
}
