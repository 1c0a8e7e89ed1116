package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An invitee has reached something by paying or by being bound, and nobody has asked the rules yet
 * what it earns.
 *
 * @param hold of the order; null when it was no order
 * @param above who brought the inviter; null when nobody did
 * @param promotion that the invitee was brought by
 * @param release that it was brought under; a digest
 * @param number of the order among those that the invitee has paid, from 1; 0 when it was no order
 * @param net what is left paid for it, minor units
 * @param risk how suspicious the invitee was when it was bound
 * @param at when it was paid or bound
 * @param before how many invitees of the inviter have reached this before
 */
public record Reached(
        @Nullable String hold,
        KeyedHash invitee,
        KeyedHash inviter,
        @Nullable KeyedHash above,
        String promotion,
        String campaign,
        String release,
        int number,
        long net,
        int risk,
        Instant at,
        long before) {

    /** Its name. */
    public String milestone() {
        return Earning.ofOrder(number);
    }
}
