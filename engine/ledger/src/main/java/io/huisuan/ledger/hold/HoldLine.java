package io.huisuan.ledger.hold;

import java.math.BigInteger;

/**
 * What a hold has of a resource, for one line of the order or, when {@code line} is empty, for all
 * of it.
 *
 * @param taken what it got, at most what was wanted
 * @param returned what it has given back of that
 * @param overdrawn whether it stands in the resource's overdraft, not in its limit
 */
public record HoldLine(
        ResourceId resource,
        String line,
        String campaign,
        GiveBack giveBack,
        long bound,
        long wanted,
        long taken,
        long returned,
        boolean overdrawn) {

    long left() {
        return taken - returned;
    }

    HoldLine giveBack(long quantity) {
        return with(returned + quantity, overdrawn);
    }

    HoldLine takenAgain(boolean beyondLimit) {
        return with(0, beyondLimit);
    }

    /** The same of another resource. */
    HoldLine of(ResourceId other) {
        return new HoldLine(
                other, line, campaign, giveBack, bound, wanted, taken, returned, overdrawn);
    }

    private HoldLine with(long nowReturned, boolean nowOverdrawn) {
        return new HoldLine(
                resource,
                line,
                campaign,
                giveBack,
                bound,
                wanted,
                taken,
                nowReturned,
                nowOverdrawn);
    }

    /** The counters without so much of it. */
    Movement without(long quantity) {
        return overdrawn
                ? Movement.overdrawn(resource, -quantity)
                : Movement.used(resource, -quantity);
    }

    /**
     * What is to be given back once so many units are: {@code floor(taken * returnedUnits / units)}
     * in all, so that the parts add up to the whole however the units come back.
     */
    long dueBack(Item item) {
        return part(taken, item.returned(), item.units()) - returned;
    }

    /** {@code floor(amount * part / whole)}. */
    public static long part(long amount, long part, long whole) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
