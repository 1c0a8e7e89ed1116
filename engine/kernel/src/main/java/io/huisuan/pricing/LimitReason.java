package io.huisuan.pricing;

/** Which limit stops a promotion. The names are stable: shops decide by them. */
public enum LimitReason {
    /** It was given as often as it may be. */
    USAGE_LIMIT,
    /** This customer had it as often as one may. */
    PER_CUSTOMER_LIMIT,
    /** Customers may have it so often, and nobody knows who this is. */
    CUSTOMER_UNKNOWN,
    /** It has discounted as many units as it may. */
    UNIT_LIMIT,
    /** It would take off more than is left of its budget. */
    BUDGET_EXCEEDED,
    /** Its campaign is spent evenly, and may not give more yet. */
    BUDGET_PACED,
    /** Its campaign was stopped. */
    CAMPAIGN_STOPPED
}
