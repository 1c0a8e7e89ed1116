import type { Batch, CostPart, Coupon, CouponDraft, HeldCoupon, ReturnPolicy } from '@/api/coupons';
import { instantOf, localOf } from '@/time/zone';

export const BEARERS = ['platform', 'merchant', 'brand'] as const;
export type Bearer = (typeof BEARERS)[number];

/** One bearer's part of the cost, as it is typed. */
export interface ShareRow {
  bearer: Bearer;
  /** Of a merchant or brand. */
  id: string;
  basisPoints: number | undefined;
}

export const UNITS = { minute: 60, hour: 3600, day: 86_400 } as const;
export type Unit = keyof typeof UNITS;

/** A coupon as it is typed; times are of the campaign's clock. */
export interface CouponForm {
  id: string;
  campaign: string;
  zh: string;
  en: string;
  claimable: boolean;
  stock: number | undefined;
  perCustomer: number | undefined;
  usesPerCustomer: number | undefined;
  from: string;
  until: string;
  after: number | undefined;
  unit: Unit;
  returnPolicy: ReturnPolicy;
  shares: ShareRow[];
}

const WHOLE = 10_000;

export function formOf(coupon: Coupon | undefined, zone: string): CouponForm {
  const local = (at?: string) => (at ? localOf(at, zone) : '');
  const seconds = coupon?.validForSeconds;
  const unit = seconds === undefined ? 'day' : unitOf(seconds);
  return {
    id: coupon?.id ?? '', campaign: coupon?.campaign ?? '', zh: coupon?.name.zh ?? '', en: coupon?.name.en ?? '', claimable: coupon?.claimable ?? true,
    stock: coupon?.stock, perCustomer: coupon ? coupon.perCustomer : 1, usesPerCustomer: coupon ? coupon.usesPerCustomer : 1,
    from: local(coupon?.validFrom), until: local(coupon?.validUntil), after: seconds === undefined ? undefined : seconds / UNITS[unit], unit, returnPolicy: coupon?.returnPolicy ?? 'STRICT',
    shares: coupon ? coupon.costShare.map(rowOf) : [{ bearer: 'platform', id: '', basisPoints: WHOLE }],
  };
}

export function draftOf(form: CouponForm, zone: string): CouponDraft {
  return {
    id: form.id.trim(), campaign: form.campaign, name: { zh: form.zh.trim(), en: form.en.trim() }, claimable: form.claimable,
    stock: form.stock, perCustomer: form.perCustomer, usesPerCustomer: form.usesPerCustomer,
    validFrom: form.from ? instantOf(form.from, zone) : undefined,
    validUntil: form.until ? instantOf(form.until, zone) : undefined,
    validForSeconds: form.after === undefined ? undefined : form.after * UNITS[form.unit],
    returnPolicy: form.returnPolicy,
    costShare: form.shares.map(partOf),
  };
}

/** The largest unit that a time is a whole number of. */
export function unitOf(seconds: number): Unit {
  return seconds % UNITS.day === 0 ? 'day' : seconds % UNITS.hour === 0 ? 'hour' : 'minute';
}

export function rowOf({ bearer, basisPoints }: CostPart): ShareRow {
  const [kind, id = ''] = bearer.split(':') as [Bearer, string?];
  return { bearer: kind, id, basisPoints };
}

/** Who bears a cost, in words: `platform`, `merchant:m-1`. */
export function saidBearer(bearer: string, t: (key: string) => string): string {
  const row = rowOf({ bearer, basisPoints: 0 });
  return `${t(`coupon.bearer.${row.bearer}`)} ${row.id}`.trim();
}

export function partOf({ bearer, id, basisPoints }: ShareRow): CostPart {
  return { bearer: bearer === 'platform' ? bearer : `${bearer}:${id.trim()}`, basisPoints: basisPoints ?? 0 };
}

export function sumOf(shares: readonly ShareRow[]): number {
  return shares.reduce((sum, { basisPoints = 0 }) => sum + basisPoints, 0);
}

/** What is wrong with a form, by its field; the words are under `coupon.wrong`. */
export type Wrong = 'id' | 'window' | 'share-id' | 'share-twice' | 'share-sum';

export function wrongs(form: CouponForm): Wrong[] {
  const bearers = form.shares.map((row) => partOf(row).bearer);
  const found: [Wrong, boolean][] = [
    ['id', form.id !== '' && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(form.id.trim())],
    ['window', form.from !== '' && form.until !== '' && form.from >= form.until],
    ['share-id', form.shares.some(({ bearer, id }) => bearer !== 'platform' && !/^[A-Za-z0-9._-]{1,64}$/.test(id.trim()))],
    ['share-twice', new Set(bearers).size < bearers.length],
    ['share-sum', sumOf(form.shares) !== WHOLE || form.shares.some(({ basisPoints }) => !basisPoints)],
  ];
  return found.filter(([, is]) => is).map(([wrong]) => wrong);
}

export function isComplete(form: CouponForm): boolean {
  return form.id.trim() !== '' && form.campaign !== '' && form.zh.trim() !== '' && form.en.trim() !== '';
}

/** How much of a batch is made, in whole percent; all of it only when all of it is. */
export function percentMade({ made, size }: Pick<Batch, 'made' | 'size'>): number {
  return Math.floor((made * 100) / size);
}

export function isBeingMade({ state }: Pick<Batch, 'state'>): boolean {
  return state === 'WAITING' || state === 'MAKING';
}

/** The most codes that a spreadsheet takes. */
export const MOST_IN_SHEET = 100_000;

const PREFIX = /^[2-9A-HJ-NP-Z]{0,6}$/;

/** Whether codes may begin like this, however it is typed. */
export function isPrefix(typed: string): boolean {
  return PREFIX.test(typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase());
}

/** How many codes a list names: a line for each, a head does not count. */
export function countOf(list: string): number {
  const lines = list.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length - (/^\uFEFF?"?(code|券码)"?[,;\t，]/i.test(lines[0] ?? '') ? 1 : 0);
}

/** Whether a customer's coupon can be taken back: no order has it, and it is not over. */
export function isRevocable({ state }: Pick<HeldCoupon, 'state'>): boolean {
  return state === 'AVAILABLE' || state === 'NOT_YET';
}
