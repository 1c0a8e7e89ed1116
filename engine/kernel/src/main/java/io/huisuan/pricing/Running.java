package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;
import io.huisuan.pricing.Extra.Beside;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Quote.QuotedFee;
import io.huisuan.pricing.Quote.QuotedLine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * The cart while it is being priced: what each unit and each fee costs so far. Slots of goods are
 * in order of lineId, those of fees in order of method, so that an order never depends on the cart.
 *
 * <p>INVARIANT: amounts only ever fall, no unit below its floor, the goods not below the minimum
 * payable.
 */
final class Running {

    private static final Comparator<Slot> BY_ID = Comparator.comparing(slot -> slot.id);

    final Policy policy;
    final Trail trail;
    final Tally tally;
    final Cart cart;
    private final Slot[] goods;
    private final Slot[] fees;
    private final long least;
    private long payable;
    private Selection allGoods;
    private int splits;
    private long changes;
    private int splitsThen;
    private boolean itemStageEnded;

    Running(Cart cart, Policy policy) {
        this(cart, policy, Trail.NONE);
    }

    Running(Cart cart, Policy policy, Trail trail) {
        this.policy = policy;
        this.trail = trail;
        this.cart = cart;
        this.tally = new Tally(cart, trail);
        List<Line> lines = cart.lines();
        List<Shipping> shipping = cart.shipping();
        this.goods = sorted(lines.size(), i -> Slot.of(lines.get(i), i, this));
        this.fees = sorted(shipping.size(), i -> Slot.of(shipping.get(i), i, this));
        this.payable = cart.listTotal();
        this.least = policy.least(cart);
        this.allGoods = lines(_ -> true);
    }

    private static Slot[] sorted(int size, IntFunction<Slot> slot) {
        Slot[] slots = new Slot[size];
        Arrays.setAll(slots, slot);
        Arrays.sort(slots, BY_ID);
        return slots;
    }

    /** All units of all lines; the same object as long as nothing is split. */
    Selection goods() {
        if (splits > splitsThen) {
            splitsThen = splits;
            allGoods = lines(_ -> true);
        }
        return allGoods;
    }

    /** What a slot of goods holds units of. */
    Line line(Slot slot) {
        return cart.lines().get(slot.position);
    }

    /** All units of the lines that are wanted. */
    Selection lines(Predicate<Line> wanted) {
        var found = new ArrayList<Stretch>();
        for (Slot slot : goods) {
            if (wanted.test(cart.lines().get(slot.position))) {
                slot.stretches().forEach(found::add);
            }
        }
        return Selection.of(found);
    }

    /** The fees of the methods that are wanted. */
    Selection fees(Predicate<String> wanted) {
        var found = new ArrayList<Stretch>();
        for (Slot slot : fees) {
            if (wanted.test(slot.id)) {
                found.addAll(slot.stretches());
            }
        }
        return Selection.of(found);
    }

    /** The lines that are wanted, by the number of their slot. */
    BitSet lineNumbers(Predicate<Line> wanted) {
        var numbers = new BitSet();
        for (Slot slot : goods) {
            if (wanted.test(cart.lines().get(slot.position))) {
                numbers.set(slot.number());
            }
        }
        return numbers;
    }

    /** The fees of the methods that are wanted, by the number of their slot. */
    BitSet feeNumbers(Predicate<String> wanted) {
        var numbers = new BitSet();
        for (Slot slot : fees) {
            if (wanted.test(slot.id)) {
                numbers.set(slot.number());
            }
        }
        return numbers;
    }

    int slotCount() {
        return goods.length + fees.length;
    }

    int lineCount() {
        return goods.length;
    }

    /** All slots by their number. */
    Slot[] slots() {
        Slot[] slots = new Slot[goods.length + fees.length];
        for (Slot slot : goods) {
            slots[slot.number()] = slot;
        }
        for (Slot slot : fees) {
            slots[slot.number()] = slot;
        }
        return slots;
    }

    /** How often a stretch was split; as long as it stays the same, selections stay good. */
    int splits() {
        return splits;
    }

    void wasSplit() {
        splits++;
        changes++;
    }

    /** How often what any unit costs may have changed; as long as it stays the same, sums do. */
    long changes() {
        return changes;
    }

    void wasChanged() {
        changes++;
    }

    /** Gives each stretch its place, and says how many there are. */
    int countStretches() {
        return countStretches(fees, countStretches(goods, 0));
    }

    private static int countStretches(Slot[] slots, int before) {
        int count = before;
        for (Slot slot : slots) {
            count += slot.counted(count).size();
        }
        return count;
    }

    /** Ends it, if it goes on. */
    void itemStageEnds() {
        if (!itemStageEnded) {
            itemStageEnded = true;
            for (Slot slot : goods) {
                slot.stretches().forEach(Stretch::itemStageEnds);
            }
            trail.note(this::itemStageGoesOn);
        }
    }

    private void itemStageGoesOn() {
        itemStageEnded = false;
        for (Slot slot : goods) {
            slot.stretches().forEach(Stretch::itemStageGoesOn);
        }
    }

    /** How much the policy still lets go of a selection. */
    long leeway(Selection selection) {
        return selection.isOfFees() ? Long.MAX_VALUE : Math.max(0, payable - least);
    }

    /**
     * Takes the cuts off, as far as the policy allows.
     *
     * @return what each line or fee gave, in order; none is 0
     */
    List<Share> reduce(Cuts wanted) {
        Selection selection = wanted.selection();
        Cuts cuts = wanted.atMost(leeway(selection));
        var shares = new ArrayList<Share>();
        long taken = 0;
        for (int from = 0, end; from < selection.size(); from = end) {
            end = selection.endOfSlot(from);
            long given = cuts.total(from, end);
            if (given > 0) {
                shares.add(share(selection, from, end, given));
                taken += given;
            }
        }
        cuts.apply();
        long before = payable;
        payable -= selection.isOfFees() ? 0 : taken;
        if (trail.isKept()) {
            trail.note(() -> payable = before);
        }
        return shares;
    }

    private static Share share(Selection selection, int from, int end, long given) {
        long units = 0;
        long before = 0;
        for (int i = from; i < end; i++) {
            Stretch stretch = selection.get(i);
            units += stretch.count();
            before += stretch.pay() * stretch.count();
        }
        return new Share(selection.get(from).slot.id, given, units, before);
    }

    Quote quote(
            List<Gift> gifts, List<Beside> extras, List<Outcome> outcomes, Optimality optimality) {
        QuotedLine[] lines = new QuotedLine[goods.length];
        for (Slot slot : goods) {
            lines[slot.position] = slot.quoted(cart.lines().get(slot.position));
        }
        QuotedFee[] shipping = new QuotedFee[fees.length];
        for (Slot slot : fees) {
            shipping[slot.position] = new QuotedFee(slot.id, slot.price, slot.payable());
        }
        return new Quote(
                cart.currency(),
                List.of(lines),
                List.of(shipping),
                gifts,
                extras,
                outcomes,
                optimality,
                policy.tax());
    }
}
