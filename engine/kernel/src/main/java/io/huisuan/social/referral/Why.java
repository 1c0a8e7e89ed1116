package io.huisuan.social.referral;

/** Why a reward is not given. */
public enum Why {
    /** Everything of its order came back. */
    RETURNED,
    /** Less is left of its order than has to be. */
    BELOW_MINIMUM,
    /** The inviter got as many as there are in a day. */
    CAP_DAY,
    /** The inviter got as many as there are in a month. */
    CAP_MONTH,
    /** The campaign's budget is used up. */
    BUDGET,
    /** A person found it to be abuse. */
    RISK,
    /** The referral was revoked. */
    REVOKED
}
