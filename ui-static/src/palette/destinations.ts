import type { RouteLocationRaw } from 'vue-router';
import type { ChangeRow } from '@/api/changes';
import type { Coupon } from '@/api/coupons';
import type { PromotionRow } from '@/api/promotions';
import { PLACES } from '@/session/navigation';
import type { Right } from '@/session/may';
import { said } from '@/words/i18n';

/** Somewhere to go. */
export interface Destination {
  kind: 'page' | 'promotion' | 'coupon' | 'change';
  /** Unique among all. */
  id: string;
  label: string;
  note: string;
  to: RouteLocationRaw;
}

/** The pages that somebody may see, by their words in the navigation; in English, too, by the name of the place. */
export function pages(can: (right: Right) => boolean, t: (key: string) => string): Destination[] {
  const places = PLACES.flatMap((group) => group.places).filter(({ right }) => !right || can(right));
  const known = places.map(({ name }) => page(name, t(`nav.${name}`)));
  return can('edit') ? [...known, page('templates', t('palette.new-promotion'))] : known;
}

function page(name: string, label: string): Destination {
  return { kind: 'page', id: `page-${name}`, label, note: name, to: { name } };
}

export function ofPromotion({ id, name }: PromotionRow, locale: string): Destination {
  return { kind: 'promotion', id: `promotion-${id}`, label: said(name, locale) || id, note: id, to: { name: 'promotion', params: { id } } };
}

export function ofCoupon({ id, name }: Pick<Coupon, 'id' | 'name'>, locale: string): Destination {
  return { kind: 'coupon', id: `coupon-${id}`, label: said(name, locale) || id, note: id, to: { name: 'coupon', params: { id } } };
}

export function ofChange({ id, title, author }: ChangeRow): Destination {
  return { kind: 'change', id: `change-${id}`, label: title, note: `#${id} ${author}`, to: { name: 'change', params: { id } } };
}

/** Those of which the label or the note has every word that was typed; what begins like it comes first. */
export function matching(all: readonly Destination[], typed: string): Destination[] {
  const words = plain(typed).split(/\s+/).filter((word) => word !== '');
  const found = all.filter(({ label, note }) => words.every((word) => plain(`${label} ${note}`).includes(word)));
  const first = ({ label, note }: Destination) => words.length > 0 && [label, note].some((text) => plain(text).startsWith(words[0]!));
  return [...found.filter(first), ...found.filter((one) => !first(one))];
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
