package io.huisuan.ledger.hold;

import java.util.HashMap;
import java.util.List;

/** What was held is used; what had expired is taken again, if it can be. */
final class Paying {

    private final Books books;
    private final Crashes crashes;
    private final Follower follower;
    private final Journal journal;
    private final Asked asked;

    Paying(Books books, Crashes crashes, Follower follower) {
        this.books = books;
        this.crashes = crashes;
        this.follower = follower;
        journal = new Journal(books);
        asked = new Asked(books);
    }

    Answer pay(Request request, String order) {
        crashes.at(CrashPoint.BEFORE_COMMIT);
        Answer answer = asked.about(request, order, hold -> pay(request, hold));
        crashes.at(CrashPoint.AFTER_COMMIT);
        return answer;
    }

    private Answer pay(Request request, Hold hold) {
        return switch (Verdict.pay(hold.state())) {
            case Verdict.Go(Step step) when step == Step.LATE -> late(request, hold);
            case Verdict.Go _ -> inTime(request, hold);
            case Verdict.Done _ -> asked.before(hold, List.of(Step.COMMIT, Step.LATE));
            case Verdict.No(Reason reason) -> throw Unwound.refusing(reason, hold.order());
        };
    }

    private Answer inTime(Request request, Hold hold) {
        List<Movement> movements =
                hold.movements(line -> Movement.paid(line.resource(), line.taken()));
        journal.advance(List.of(hold.id()), State.HELD, State.COMMITTED);
        Entry entry = asked.entry(request, hold, Step.COMMIT, 1, State.COMMITTED, movements);
        journal.write(hold, entry);
        crashes.at(CrashPoint.INSIDE_COMMIT);
        journal.move(movements);
        tell(hold, entry);
        return new Answer.Done(Receipt.of(hold, entry), false);
    }

    private Answer late(Request request, Hold hold) {
        Hold again = hold.with(takeAgain(hold));
        List<Movement> movements =
                again.movements(
                        line ->
                                line.overdrawn()
                                        ? Movement.overdrawn(line.resource(), line.taken())
                                        : Movement.used(line.resource(), line.taken()));
        journal.advance(List.of(hold.id()), State.EXPIRED, State.COMMITTED);
        books.updateLines(hold.id(), again.lines());
        Entry entry = asked.entry(request, hold, Step.LATE, 1, State.COMMITTED, movements);
        journal.write(again, entry);
        tell(again, entry);
        crashes.at(CrashPoint.INSIDE_COMMIT);
        return new Answer.Done(Receipt.of(again, entry), false);
    }

    private void tell(Hold hold, Entry entry) {
        try {
            follower.moved(hold, entry);
        } catch (Declined e) {
            throw Unwound.refusing(e.reason(), e.what());
        }
    }

    private List<HoldLine> takeAgain(Hold hold) {
        var again = new HashMap<ResourceId, Again>();
        for (Movement lost : hold.movements(l -> Movement.used(l.resource(), l.taken()))) {
            HoldLine any =
                    hold.lines().stream()
                            .filter(line -> line.resource().equals(lost.resource()))
                            .findFirst()
                            .orElseThrow();
            again.put(lost.resource(), takeAgain(hold, lost, any));
        }
        return hold.lines().stream()
                .map(
                        line -> {
                            var same = new Again(line.resource(), false);
                            return again.getOrDefault(line.resource(), same).of(line);
                        })
                .toList();
    }

    /**
     * How something was taken again.
     *
     * @param resource it, or what it may have instead
     */
    private record Again(ResourceId resource, boolean beyondLimit) {
        HoldLine of(HoldLine line) {
            return line.of(resource).takenAgain(beyondLimit);
        }
    }

    private Again takeAgain(Hold hold, Movement lost, HoldLine line) {
        Gate gate = books.gate(line.campaign());
        if (gate.stopped()) {
            throw Unwound.refusing(Reason.CAMPAIGN_STOPPED, line.campaign());
        }
        if (books.take(lost, line.bound())) {
            return new Again(lost.resource(), false);
        }
        var beyond = Movement.overdrawn(lost.resource(), lost.used());
        if (gate.honoursLate() && books.take(beyond, Resource.MOST)) {
            return new Again(lost.resource(), true);
        }
        return follower.instead(hold, lost.resource())
                .map(other -> instead(hold, lost, line, other))
                .orElseThrow(
                        () -> Unwound.refusing(Reason.PAID_TOO_LATE, lost.resource().toString()));
    }

    private Again instead(Hold hold, Movement lost, HoldLine line, ResourceId other) {
        if (!books.take(Movement.used(other, lost.used()), line.bound())) {
            throw Unwound.refusing(Reason.PAID_TOO_LATE, other.toString());
        }
        books.moveLines(hold.id(), lost.resource(), other);
        return new Again(other, false);
    }
}
