import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Campaign } from '@/api/campaigns';
import type { Catalogue } from '@/api/trying';
import type { Cart } from '@/cart/cart';
import type { Policy } from '@/policy/policy';
import type { Promotion } from '@/promotion/promotion';

/** The campaigns, promotions and goods that ship with the product. */
const ROOT = resolve('../rules-repo/rules');

const read = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'shop').map(({ name }) => name);

export const campaigns = folders.map((folder) => read<Campaign>(`${folder}/campaign.json`)).map((campaign) => ({ ...campaign, revision: 1 }));

export const promotions = folders.flatMap((folder) =>
  readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.json') && file !== 'campaign.json')
    .map((file) => read<Promotion>(`${folder}/${file}`)));

export const catalogue = read<Catalogue>('shop/catalogue.json');

export const teaTime: Cart = {
  id: 'tea-time', currency: 'CNY', channel: 'app',
  lines: catalogue.products.slice(0, 2).map(({ name: _, ...facts }, i) => ({ ...facts, id: String(i + 1), qty: 4 })),
  shipping: [{ method: 'standard', fee: 1000 }],
};

export const policy: Policy = {
  rounding: 'HALF_UP', target: 'PRICE', percentBase: 'RUNNING', combination: 'JOINT', nodeBudget: 2000, minimumPayable: 0, mostOff: 10_000, coversCost: false,
  onReturn: 'CLAW_BACK', couponBack: true,
};
