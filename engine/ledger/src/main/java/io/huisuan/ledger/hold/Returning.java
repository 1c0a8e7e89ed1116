package io.huisuan.ledger.hold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cancellations and returns: what is given back of what was taken. */
final class Returning {

    private final Books books;
    private final Crashes crashes;
    private final Follower follower;
    private final Journal journal;
    private final Asked asked;

    Returning(Books books, Crashes crashes, Follower follower) {
        this.books = books;
        this.crashes = crashes;
        this.follower = follower;
        journal = new Journal(books);
        asked = new Asked(books);
    }

    Answer cancel(Request request, String order, Noting noting) {
        Answer answer = asked.about(request, order, hold -> cancel(request, hold, noting));
        crashes.at(CrashPoint.AFTER_RETURN);
        return answer;
    }

    Answer refund(Request request, String order, List<Return> returns, Noting noting) {
        Answer answer = asked.about(request, order, hold -> refund(request, hold, returns, noting));
        crashes.at(CrashPoint.AFTER_RETURN);
        return answer;
    }

    private Answer cancel(Request request, Hold hold, Noting noting) {
        return switch (Verdict.cancel(hold.state())) {
            case Verdict.Go(Step step) when step == Step.RELEASE -> release(request, hold);
            case Verdict.Go _ -> giveBack(request, hold, allLeft(hold), noting);
            case Verdict.Done(Step step) -> asked.before(hold, List.of(step));
            case Verdict.No(Reason reason) -> throw Unwound.refusing(reason, hold.order());
        };
    }

    private Answer refund(Request request, Hold hold, List<Return> returns, Noting noting) {
        return switch (Verdict.refund(hold.state())) {
            case Verdict.Go _ -> giveBack(request, hold, after(hold, returns), noting);
            case Verdict.Done(Step step) -> asked.before(hold, List.of(step));
            case Verdict.No(Reason reason) -> throw Unwound.refusing(reason, hold.order());
        };
    }

    private Answer release(Request request, Hold hold) {
        boolean held = hold.state() == State.HELD;
        List<Movement> movements = held ? hold.movements(Returning::released) : List.of();
        journal.advance(List.of(hold.id()), hold.state(), State.RELEASED);
        if (held) {
            books.updateLines(hold.id(), hold.lines().stream().map(Returning::cancelled).toList());
        }
        Entry entry = asked.entry(request, hold, Step.RELEASE, 1, State.RELEASED, movements);
        journal.write(hold, entry);
        crashes.at(CrashPoint.INSIDE_RETURN);
        journal.move(movements);
        follower.moved(hold, entry);
        return new Answer.Done(Receipt.of(hold, entry), false);
    }

    private static Movement released(HoldLine line) {
        return line.giveBack() == GiveBack.NEVER
                ? Movement.paid(line.resource(), line.taken())
                : Movement.held(line.resource(), -line.taken());
    }

    private static HoldLine cancelled(HoldLine line) {
        return line.giveBack() == GiveBack.NEVER ? line : line.giveBack(line.taken());
    }

    private static List<Item> allLeft(Hold hold) {
        return hold.items().stream().map(item -> item.giveBack(item.left())).toList();
    }

    private static List<Item> after(Hold hold, List<Return> returns) {
        Map<String, Item> items = new HashMap<>();
        hold.items().forEach(item -> items.put(item.line(), item));
        for (Return back : returns) {
            Item item = items.get(back.line());
            if (item == null) {
                throw Unwound.refusing(Reason.UNKNOWN_LINE, back.line());
            }
            if (back.units() > item.left()) {
                throw Unwound.with(
                        new Answer.Refused(Reason.TOO_MANY_RETURNED, back.line(), item.left()));
            }
            items.put(back.line(), item.giveBack(back.units()));
        }
        return hold.items().stream().map(item -> items.getOrDefault(item.line(), item)).toList();
    }

    private static List<Return> difference(Hold hold, List<Item> after) {
        var back = new ArrayList<Return>();
        for (int i = 0; i < after.size(); i++) {
            int units = after.get(i).returned() - hold.items().get(i).returned();
            if (units > 0) {
                back.add(new Return(after.get(i).line(), units));
            }
        }
        return back;
    }

    private Answer giveBack(Request request, Hold hold, List<Item> items, Noting noting) {
        boolean whole = items.stream().allMatch(item -> item.left() == 0);
        State to = whole ? State.REFUNDED : State.COMMITTED;
        var lines = new ArrayList<HoldLine>();
        var movements = new ArrayList<Movement>();
        for (HoldLine line : hold.lines()) {
            long quantity = dueBack(line, items, whole);
            lines.add(line.giveBack(quantity));
            movements.add(line.without(quantity));
        }
        List<Movement> sums = Hold.sum(movements.stream());
        journal.advance(List.of(hold.id()), State.COMMITTED, to);
        books.updateLines(hold.id(), lines);
        books.updateItems(hold.id(), items);
        Entry entry = asked.entry(request, hold, Step.REFUND, number(hold), to, sums);
        journal.write(hold, entry);
        noting.returned(hold.id(), entry.number(), difference(hold, items));
        crashes.at(CrashPoint.INSIDE_RETURN);
        journal.move(sums);
        follower.moved(hold, entry);
        return new Answer.Done(Receipt.of(hold, entry), false);
    }

    private static long dueBack(HoldLine line, List<Item> items, boolean whole) {
        return switch (line.giveBack()) {
            case BY_SHARE -> whole ? line.left() : dueByUnits(line, items);
            case WHEN_WHOLE -> whole ? line.left() : 0;
            case UNLESS_PAID, NEVER -> 0;
        };
    }

    private static long dueByUnits(HoldLine line, List<Item> items) {
        return items.stream()
                .filter(item -> item.line().equals(line.line()))
                .mapToLong(line::dueBack)
                .sum();
    }

    private int number(Hold hold) {
        return books.newest(hold.id(), List.of(Step.REFUND)).map(Entry::number).orElse(0) + 1;
    }
}
