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
import java.util.function.Predicate;

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
    private final Slot[] slots;
    private long goods;

    Running(Cart cart, Policy policy) {
        this.policy = policy;
        this.cart = cart;
        this.lines = cart.lines().toArray(Line[]::new);
        this.fees = cart.shipping().toArray(Shipping[]::new);
        this.slots = new Slot[lines.length + fees.length];
        this.goods = cart.listTotal();
        Arrays.sort(lines, BY_ID);
        Arrays.sort(fees, BY_METHOD);
        Arrays.setAll(
                slots, i -> i < lines.length ? Slot.of(lines[i]) : Slot.of(fees[i - lines.length]));
    }

    /** All units of the lines that are wanted. */
    Selection lines(Predicate<Line> wanted) {
        var found = new ArrayList<Stretch>(lines.length);
        for (int i = 0; i < lines.length; i++) {
            if (wanted.test(lines[i])) {
                found.addAll(slots[i].stretches());
            }
        }
        return new Selection(found);
    }

    /** The fees of the methods that are wanted. */
    Selection fees(Predicate<String> wanted) {
        var found = new ArrayList<Stretch>();
        for (int i = lines.length; i < slots.length; i++) {
            if (wanted.test(slots[i].id)) {
                found.addAll(slots[i].stretches());
            }
        }
        return new Selection(found);
    }

    /** All stretches in order: as long as there are as many, none was split. */
    List<Stretch> stretches() {
        var all = new ArrayList<Stretch>(slots.length);
        for (Slot slot : slots) {
            all.addAll(slot.stretches());
        }
        return all;
    }

    void itemStageEnds() {
        stretches().forEach(Stretch::itemStageEnds);
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
     * @return what each line or fee gave, in order; none is 0
     */
    List<Share> reduce(Cuts wanted) {
        Cuts cuts = allowed(wanted);
        Selection selection = cuts.selection();
        var shares = new ArrayList<Share>();
        for (int from = 0, end; from < selection.size(); from = end) {
            end = selection.endOfSlot(from);
            long given = cuts.total(from, end);
            if (given > 0) {
                shares.add(new Share(selection.get(from).slot.id, given));
            }
        }
        cuts.apply();
        goods -= selection.isOfFees() ? 0 : cuts.total();
        return shares;
    }

    Quote quote(List<Gift> gifts, List<Outcome> outcomes) {
        List<QuotedLine> quoted = cart.lines().stream().map(this::quoted).toList();
        List<QuotedFee> quotedFees = cart.shipping().stream().map(this::quoted).toList();
        return new Quote(cart.currency(), quoted, quotedFees, gifts, outcomes);
    }

    private QuotedLine quoted(Line line) {
        Slot slot = slots[Arrays.binarySearch(lines, line, BY_ID)];
        return new QuotedLine(
                line.id(),
                line.sku(),
                line.qty(),
                line.unitPrice(),
                line.gross(),
                slot.payable(),
                slot.quoted());
    }

    private QuotedFee quoted(Shipping shipping) {
        Slot slot = slots[lines.length + Arrays.binarySearch(fees, shipping, BY_METHOD)];
        return new QuotedFee(shipping.method(), shipping.fee(), slot.payable());
    }
}
