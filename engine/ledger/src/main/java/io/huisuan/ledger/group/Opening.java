package io.huisuan.ledger.group;

import io.huisuan.ledger.group.Group.Pin;
import io.huisuan.promotion.Play.GroupBuy;

/**
 * Somebody opens a group.
 *
 * @param id the client's: 1 to 64 letters, digits and {@code . _ -}
 * @param release whose version of the promotion it goes by
 */
public record Opening(
        String id, String promotion, String campaign, Pin release, GroupBuy play, String customer) {

    /** What became of it. */
    public sealed interface Answer {}

    /**
     * There is the group.
     *
     * @param again whether it was there before
     */
    public record Done(Group group, boolean again) implements Answer {}

    /** The customer has as many open as are allowed. */
    public record OpenLimit(int most) implements Answer {}

    /** Another group has this id. */
    public record IdTaken() implements Answer {}
}
