package io.huisuan.social.group;

import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Play.Rung;

import java.util.OptionalLong;

/** How a group ends when its time is over. */
public sealed interface Ending {

    /** Somebody still has a seat and time to pay for it. */
    record Wait() implements Ending {}

    /**
     * Everybody gets what they paid for.
     *
     * @param virtual members that nobody is, so that there are enough
     * @param price what a unit costs in the end, of a ladder; empty when members paid the price
     */
    record Completed(int virtual, OptionalLong price) implements Ending {}

    /** Everybody gets their money back. */
    record Failed() implements Ending {}

    /**
     * The ending of a group of which time is over.
     *
     * @param paid members that have paid
     * @param held members that have a seat and have not paid
     */
    static Ending of(GroupBuy play, long paid, long held) {
        if (held > 0) {
            return new Wait();
        }
        if (paid >= play.need()) {
            return new Completed(0, price(play, paid));
        }
        return play.fillFrom() > 0 && paid >= play.fillFrom()
                ? new Completed((int) (play.need() - paid), OptionalLong.empty())
                : new Failed();
    }

    /** What a unit costs with so many members: of the highest rung that they reach. */
    static OptionalLong price(GroupBuy play, long paid) {
        return play.ladder().reversed().stream()
                .filter(rung -> rung.people() <= paid)
                .mapToLong(Rung::price)
                .findFirst();
    }
}
