package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Quote.QuotedFee;
import io.huisuan.pricing.Quote.QuotedLine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The cart while it is being priced: what each unit and each fee costs so far. Lines come first, by
 * lineId, then fees, by method; both are slots of units here, so that every effect works on both.
 *
 * <p>INVARIANT: amounts only ever fall, no unit below its floor, the goods not below the minimum
 * payable.
 */
final class Running {

    private static final Comparator<Line> BY_ID = Comparator.comparing(Line::id);
    private static final Comparator<Shipping> BY_METHOD = Comparator.comparing(Shipping::method);

    final Policy policy;
    private final Cart cart;
    private final Line[] lines;
    private final Shipping[] fees;
    private final Units[] slots;
    private long goods;

    Running(Cart cart, Policy policy) {
        this.policy = policy;
        this.cart = cart;
        this.lines = cart.lines().toArray(Line[]::new);
        this.fees = cart.shipping().toArray(Shipping[]::new);
        Arrays.sort(lines, BY_ID);
        Arrays.sort(fees, BY_METHOD);
        this.slots = new Units[lines.length + fees.length];
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            slots[i] =
                    new Units(line.id(), line.qty(), line.unitPrice(), line.floorPrice().orElse(0));
            goods = Math.addExact(goods, line.gross());
        }
        for (int i = 0; i < fees.length; i++) {
            slots[lines.length + i] = new Units(fees[i].method(), 1, fees[i].fee(), 0);
        }
    }

    int slots() {
        return slots.length;
    }

    boolean isLine(int slot) {
        return slot < lines.length;
    }

    Line line(int slot) {
        return lines[slot];
    }

    Units units(int slot) {
        return slots[slot];
    }

    /** How many runs there are: the same number means that nothing was split in between. */
    int runs() {
        int runs = 0;
        for (Units units : slots) {
            runs += units.runs();
        }
        return runs;
    }

    /** The number of each slot's first run, when all runs are counted through. */
    int[] firstRuns() {
        int[] first = new int[slots.length];
        for (int slot = 1; slot < slots.length; slot++) {
            first[slot] = first[slot - 1] + slots[slot - 1].runs();
        }
        return first;
    }

    void itemStageEnds() {
        for (Units units : slots) {
            units.itemStageEnds();
        }
    }

    /** What the policy lets go of the cuts. */
    Cuts allowed(Cuts cuts) {
        return cuts.selection().isOfFees()
                ? cuts
                : cuts.atMost(Math.max(0, goods - policy.minimumPayable()));
    }

    /**
     * Takes the cuts off, as far as the policy allows.
     *
     * @param wanted none more than the room of its units
     * @return what each line or fee gave, in order; none is 0
     */
    List<Share> reduce(Cuts wanted) {
        Cuts cuts = allowed(wanted);
        Selection selection = cuts.selection();
        var shares = new ArrayList<Share>();
        for (int from = 0, end; from < selection.size(); from = end) {
            end = selection.endOfLine(from);
            long given = cuts.total(from, end);
            if (given > 0) {
                shares.add(new Share(slots[selection.slot(from)].id, given));
                reduceLine(cuts, from, end);
            }
        }
        goods -= selection.isOfFees() ? 0 : cuts.total();
        return shares;
    }

    /** From the last run to the first, because a run that is split moves those behind it. */
    private void reduceLine(Cuts cuts, int from, int end) {
        Selection selection = cuts.selection();
        for (int i = end - 1; i >= from; i--) {
            slots[selection.slot(i)].reduce(selection.run(i), cuts.amount(i));
        }
    }

    Quote quote(List<Gift> gifts, List<Outcome> outcomes) {
        List<QuotedLine> quoted = cart.lines().stream().map(this::quoted).toList();
        List<QuotedFee> quotedFees = cart.shipping().stream().map(this::quoted).toList();
        return new Quote(cart.currency(), quoted, quotedFees, gifts, outcomes);
    }

    private QuotedLine quoted(Line line) {
        Units units = slots[Arrays.binarySearch(lines, line, BY_ID)];
        return new QuotedLine(
                line.id(),
                line.sku(),
                line.qty(),
                line.unitPrice(),
                line.gross(),
                units.payable(),
                units.quoted());
    }

    private QuotedFee quoted(Shipping shipping) {
        Units units = slots[lines.length + Arrays.binarySearch(fees, shipping, BY_METHOD)];
        return new QuotedFee(shipping.method(), shipping.fee(), units.payable());
    }
}
