package io.huisuan.pricing;

import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.pricing.Quote.Run;

import java.util.ArrayList;
import java.util.List;

/**
 * The units of one line, or one fee, in unit order, as stretches of neighbours that cost the same.
 * Stretches are only ever split, never joined, so ten thousand equal units cost as much as one.
 */
final class Slot {

    /** A lineId or a shipping method. */
    final String id;

    /** Among the cart's lines, or among its fees. */
    final int position;

    final boolean isFee;

    /** Of a unit, before promotions. */
    final long price;

    /** Below which no promotion brings a unit. */
    final long floor;

    private final Running running;
    private final List<Stretch> stretches = new ArrayList<>(2);

    private Slot(
            Running running,
            String id,
            int position,
            boolean isFee,
            int count,
            long price,
            long floor) {
        this.running = running;
        this.id = id;
        this.position = position;
        this.isFee = isFee;
        this.price = price;
        this.floor = floor;
        stretches.add(Stretch.whole(this, count));
    }

    static Slot of(Line line, int position, Running running) {
        long floor = line.floorPrice().orElse(0);
        return new Slot(running, line.id(), position, false, line.qty(), line.unitPrice(), floor);
    }

    static Slot of(Shipping fee, int position, Running running) {
        return new Slot(running, fee.method(), position, true, 1, fee.fee(), 0);
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** The stretches, neighbours that are alike as one; gives each its place, from the first on. */
    List<Stretch> joined(int firstPlace) {
        if (stretches.size() == 1) {
            return counted(firstPlace);
        }
        var joined = new ArrayList<Stretch>(stretches.size());
        for (Stretch next : stretches) {
            boolean goesOn = !joined.isEmpty() && joined.getLast().isLike(next);
            next.isAt(firstPlace + joined.size() - (goesOn ? 1 : 0));
            joined.add(goesOn ? joined.removeLast().and(next) : next);
        }
        return joined;
    }

    /** The stretches as they are; gives each its place, from the first on. */
    List<Stretch> counted(int firstPlace) {
        for (int i = 0; i < stretches.size(); i++) {
            stretches.get(i).isAt(firstPlace + i);
        }
        return stretches;
    }

    void insertAfter(Stretch stretch, Stretch next) {
        stretches.add(stretches.indexOf(stretch) + 1, next);
        running.wasSplit();
        trail().note(() -> remove(next));
    }

    private void remove(Stretch stretch) {
        stretches.remove(stretch);
        running.wasSplit();
    }

    /**
     * Makes any number of its units a choice of stretches: single units, or of many 1, 2, 4 and so
     * on.
     *
     * @param singly more than so many are many
     */
    void cut(int singly) {
        Stretch rest = stretches.getFirst();
        boolean areMany = rest.count() > singly;
        for (int some = 1; rest.count() > some; some = areMany ? 2 * some : 1) {
            rest = rest.splitOff(some);
        }
    }

    Running running() {
        return running;
    }

    Trail trail() {
        return running.trail;
    }

    /** Among all slots of the running cart: first the lines as the cart has them, then its fees. */
    int number() {
        return isFee ? running.lineCount() + position : position;
    }

    int units() {
        return stretches.stream().mapToInt(Stretch::count).sum();
    }

    /** The next stretch; the same one when it is the last. */
    Stretch after(Stretch stretch) {
        return stretches.get(Math.min(stretches.indexOf(stretch) + 1, stretches.size() - 1));
    }

    /** The place of the first unit of a stretch. */
    int startOf(Stretch stretch) {
        int start = 0;
        for (int i = 0; stretches.get(i) != stretch; i++) {
            start += stretches.get(i).count();
        }
        return start;
    }

    long payable() {
        long sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.pay() * stretch.count();
        }
        return sum;
    }

    QuotedLine quoted(Line line) {
        long payable = payable();
        long tax = running.policy.tax(line, payable);
        return new QuotedLine(
                id, line.sku(), line.qty(), price, line.gross(), payable, tax, runs());
    }

    /** What each unit costs, equal neighbours joined. */
    private List<Run> runs() {
        var runs = new ArrayList<Run>(stretches.size());
        int count = 0;
        for (int i = 0; i < stretches.size(); i++) {
            long pay = stretches.get(i).pay();
            count += stretches.get(i).count();
            if (i + 1 == stretches.size() || stretches.get(i + 1).pay() != pay) {
                runs.add(new Run(count, pay));
                count = 0;
            }
        }
        return runs;
    }
}
