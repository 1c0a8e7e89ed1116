import type { Coupon, CouponUse, HeldCoupon, HeldState } from '@/api/coupons';

/** One coupon, as the pages show it. */
export const coupon: Coupon = {
  id: 'new-20', campaign: 'singles-day', name: { zh: '新客八折', en: '20% off' }, claimable: true, stock: 500, perCustomer: 1, validForSeconds: 604_800,
  returnPolicy: 'EXTEND_24H', costShare: [{ bearer: 'platform', basisPoints: 6000 }, { bearer: 'merchant:m-1', basisPoints: 4000 }], version: 3, stopped: false, at: '2026-10-01T00:00:00Z',
};

const one = (id: string, state: HeldState, more: Partial<HeldCoupon> = {}): HeldCoupon => ({
  id, coupon: coupon.id, source: 'CLAIM', state, at: '2026-10-02T00:00:00Z', validFrom: '2026-10-02T00:00:00Z', validUntil: '2026-10-09T00:00:00Z', stopped: false, ...more,
});

/** The coupons of one customer, of whom nobody knows more than the id. */
export class FakeWallet {
  items = [one('c1', 'AVAILABLE'), one('c2', 'USED', { source: 'GRANT', order: { hold: 'h1', client: 'shop', order: 'o-1' } })];

  in(state: string | null): { items: HeldCoupon[] } {
    return { items: this.items.filter((held) => !state || held.state === state) };
  }

  of(customer: string): { items: HeldCoupon[] } {
    return { items: customer === 'mei' ? this.items : [] };
  }

  revoke(id: string): HeldCoupon {
    const held = this.items.find((item) => item.id === id)!;
    this.items = this.items.map((item) => (item === held ? { ...item, state: 'REVOKED' } : item));
    return held;
  }
}

export const uses: CouponUse[] = [
  { promotion: 'sd-ladder', name: { zh: '双11阶梯满减', en: 'Singles’ Day ladder' }, asks: true, gives: false, live: true, changes: ['7'] },
];
