import type { Promotion } from './promotion';

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const STAND_IN = 'draft';
const NAME = { zh: '新优惠', en: 'New promotion' };

/** A draft as it is tried: what it is called and where it belongs change no price, so something stands in for what is missing of that. */
export function tryable(promotion: Promotion): Promotion {
  const { id, campaign, name } = promotion;
  return {
    ...promotion,
    id: ID.test(id) ? id : STAND_IN,
    campaign: ID.test(campaign) ? campaign : STAND_IN,
    name: { zh: name.zh.trim() || name.en.trim() || NAME.zh, en: name.en.trim() || name.zh.trim() || NAME.en },
  };
}
