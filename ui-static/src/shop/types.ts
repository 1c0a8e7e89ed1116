/** What the shop's server and the engine answer, as far as the page looks at it. Amounts are minor units. */
export interface Text { zh: string; en: string }
export interface Product { sku: string; name: Text; category: string[]; brand?: string; tags: string[]; unitPrice: number; listPrice?: number }
export interface Catalogue { currency: string; categories: { path: string; name: Text }[]; products: Product[] }
export interface Customer { id: string; name: Text; tier?: string; tags?: string[]; orders?: number; points?: number }
export interface Offered { template: string; name: Text; terms: Text }
export interface Clock { now: string; ahead: string; movable: boolean }
export interface ShopFacts { catalogue: Catalogue; coupons: Offered[]; clock: Clock; adminPort: number }

export interface Outcome { outcome: string; promotion: string; name?: Text; amount?: number }
export interface Said { state: string; text: string }
export interface NearMiss { promotion: string; text: string; gifts?: { sku: string }[] }
export interface Quote {
  currency: string; goods: number; total: number; discountTotal: number; decision: string; quote?: string;
  lines: { id: string; sku: string; qty: number; unitPrice: number; gross: number; payable: number }[];
  shipping: { method: string; fee: number; payable: number }[];
  gifts: { sku: string; qty: number }[];
  outcomes: Outcome[];
  nearMisses: NearMiss[];
  codes: (Said & { code: string })[];
  coupons: (Said & { coupon: string })[];
  warnings: { code: string; detail: string }[];
}

/** What an order is bought in. */
export interface In { group?: string; bargain?: string }
export interface Placed { order: string; state: string; total: number; currency: string; decision: string; payUntil: string; return?: { refund: number } }
export interface MyOrder {
  order: string; goods: Record<string, number>; in: In | null; total?: number; received?: boolean;
  story: { state: string; decision: string; payUntil: string; at: string; refunded: number; steps: { event: string; at: string }[] };
}

export interface Priced { sku: string; price: number }
export interface Play { type: 'groupBuy' | 'bargain' | 'referral'; need?: number; first?: number; floor?: number; cuts?: { helpers?: number } }
export interface Reward { to: 'INVITER' | 'INVITEE'; prize: { type: string; points?: number } }
export interface Activity { id: string; name: Text; currency: string; play: Play; prices: Priced[]; rewards: Reward[] }
export interface FlashSale { id: string; name: Text; currency: string; until?: string; state: string; prices: Priced[]; perCustomer?: number; left: number | null }
export interface Member { order: string; state: string; customer?: string }
export interface Group { group: string; promotion: string; state: string; need: number; paid: number; held: number; free: number; virtual?: number; expiresAt: string; members?: Member[] }
export interface Cut { number: number; cut: number; price: number }
export interface Bargain {
  bargain: string; promotion: string; currency: string; state: string; first: number; floor: number; price: number; helps: number; need?: number; progress: number;
  expiresAt: string; buyBefore?: string; customer?: string; cuts?: Cut[];
}
export interface Coupon { coupon: string; template: string; state: string; validUntil?: string }
export interface Earned { reward: string; side: string; state: string; prizes: { type: string; points?: number; amount?: number }[]; dueAt?: string }
export interface Items<T> { items: T[]; total?: number }
