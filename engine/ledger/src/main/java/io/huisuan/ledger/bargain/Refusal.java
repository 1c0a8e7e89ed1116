package io.huisuan.ledger.bargain;

/** Why a bargain is not begun, or a helper does not help. The names are stable. */
public enum Refusal {
    /** There is no such bargain. */
    UNKNOWN,
    /** Somebody else, or the same for something else, has begun one of that name. */
    ID_TAKEN,
    CAMPAIGN_STOPPED,
    /** The customer has one of the promotion that is open. */
    ALREADY_OPEN,
    /** The customer has begun as many of the promotion as one may. */
    STARTS_USED_UP,
    /** Its owner may not help. */
    SELF,
    /** The helper has helped in as many of the promotion today as one may. */
    HELPER_QUOTA,
    /** Its time is over. */
    OVER,
    /** The floor is reached, or as many have helped as can. */
    COMPLETE
}
