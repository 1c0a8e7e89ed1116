package io.huisuan.ledger.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Holds what orders need: everything, or nothing and no trace. */
final class Reserving {

    private final Books books;
    private final Duration holdFor;
    private final Crashes crashes;
    private final Journal journal;
    private final Taking taking;

    Reserving(Books books, Duration holdFor, Crashes crashes) {
        this.books = books;
        this.holdFor = holdFor;
        this.crashes = crashes;
        journal = new Journal(books);
        taking = new Taking(books);
    }

    Answer one(Reservation reservation) {
        crashes.at(CrashPoint.BEFORE_RESERVE);
        Answer answer = likely(reservation);
        crashes.at(CrashPoint.AFTER_RESERVE);
        return answer;
    }

    private Answer likely(Reservation reservation) {
        try {
            return books.write(() -> withEnough(List.of(reservation))).getFirst();
        } catch (Unwound unwound) {
            return unwound.isShortage() && reservation.isPartial()
                    ? scarce(reservation)
                    : unwound.answer();
        }
    }

    /** The same where little is left: what is taken is known before anything else is written. */
    Answer scarce(Reservation reservation) {
        try {
            return books.write(() -> withLittle(reservation));
        } catch (Unwound unwound) {
            return unwound.answer();
        }
    }

    /** Several in one transaction, if nothing stands in the way of any of them. */
    Attempt together(List<Reservation> reservations) {
        try {
            return new Attempt.Made(books.write(() -> withEnough(reservations)));
        } catch (Unwound unwound) {
            return new Attempt.Failed(unwound.isShortage());
        }
    }

    // What everybody wants is touched last, so that others wait for it as shortly as possible.
    private List<Answer> withEnough(List<Reservation> reservations) {
        Instant now = books.now();
        List<Hold> holds = open(reservations, now).stream().map(Opened::full).toList();
        List<Answer> answers = write(reservations, holds);
        List<Want> wants = reservations.stream().flatMap(Reservation::wants).toList();
        if (reservations.size() == 1) {
            taking.all(wants);
        } else {
            taking.together(wants);
        }
        crashes.at(CrashPoint.INSIDE_RESERVE);
        return answers;
    }

    private Answer withLittle(Reservation reservation) {
        Instant now = books.now();
        Opened opened = open(List.of(reservation), now).getFirst();
        Hold hold = opened.with(claim -> taking.some(claim, opened.hold().state()));
        List<Answer> answers = write(List.of(reservation), List.of(hold));
        crashes.at(CrashPoint.INSIDE_RESERVE);
        return answers.getFirst();
    }

    private record Opened(Hold hold, Reservation reservation) {

        Hold full() {
            return with(Claim::quantity);
        }

        Hold with(Function<Claim, Long> taken) {
            return hold.with(
                    reservation.claims().stream()
                            .flatMap(claim -> Hold.lines(claim, taken.apply(claim)).stream())
                            .toList());
        }
    }

    private List<Opened> open(List<Reservation> reservations, Instant now) {
        var opened = new ArrayList<Opened>();
        for (Reservation reservation : reservations) {
            opened.add(new Opened(hold(reservation, now), reservation));
        }
        if (!books.open(opened.stream().map(Opened::hold).toList())) {
            throw known(reservations.getFirst());
        }
        requireOpenGates(reservations);
        return opened;
    }

    private Hold hold(Reservation reservation, Instant now) {
        Request request = reservation.request();
        return new Hold(
                request.id(),
                request.client(),
                reservation.order(),
                request.hash(),
                reservation.state(),
                now,
                now.plus(holdFor),
                List.of(),
                reservation.items(),
                reservation.origin());
    }

    /** Of several it is not known which one was known; they are asked one by one then. */
    private Unwound known(Reservation reservation) {
        Optional<Hold> stored = books.find(reservation.request().id());
        if (stored.isEmpty()) {
            return Unwound.refusing(Reason.ORDER_ALREADY_RESERVED, reservation.order());
        }
        Hold hold = stored.get();
        return hold.hash().equals(reservation.request().hash())
                ? Unwound.with(new Answer.Done(Receipt.of(hold, first(hold)), true))
                : Unwound.refusing(Reason.KEY_REUSED, reservation.request().key());
    }

    private Entry first(Hold hold) {
        return books.newest(hold.id(), List.of(Step.RESERVE))
                .orElseThrow(() -> new Contradiction(hold.id() + " has no entry"));
    }

    private void requireOpenGates(List<Reservation> reservations) {
        var campaigns = new TreeSet<String>();
        reservations.forEach(r -> campaigns.addAll(r.campaigns()));
        for (String campaign : campaigns) {
            Gate gate = books.gate(campaign);
            if (gate.stopped()) {
                throw Unwound.refusing(Reason.CAMPAIGN_STOPPED, campaign);
            }
            if (reservations.stream().anyMatch(r -> !r.knows(campaign, gate))) {
                throw Unwound.refusing(Reason.BUDGETS_CHANGED, campaign);
            }
        }
    }

    private List<Answer> write(List<Reservation> reservations, List<Hold> holds) {
        List<Entry> entries = holds.stream().map(Reserving::entry).toList();
        books.addLines(holds);
        journal.write(holds, entries, i -> reservations.get(i).atOnce());
        writeBeside(reservations);
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < holds.size(); i++) {
            answers.add(new Answer.Done(Receipt.of(holds.get(i), entries.get(i)), false));
        }
        return answers;
    }

    private static void writeBeside(List<Reservation> reservations) {
        try {
            Beside.storeAll(reservations.stream().map(Reservation::with).toList());
        } catch (Declined declined) {
            throw Unwound.refusing(declined.reason(), declined.what());
        }
    }

    private static Entry entry(Hold hold) {
        return new Entry(
                hold.id(),
                Step.RESERVE,
                1,
                hold.state(),
                hold.at(),
                hold.id(),
                hold.hash(),
                hold.movements(line -> taken(hold.state(), line)));
    }

    private static Movement taken(State state, HoldLine line) {
        return state == State.HELD
                ? Movement.held(line.resource(), line.taken())
                : Movement.used(line.resource(), line.taken());
    }
}
