package io.huisuan.ledger.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** One who orders, and asks again when no answer comes; notes what was promised. */
final class Shopper {

    private enum Phase {
        NEW,
        RESERVED,
        AWAY,
        PAYING,
        PAID,
        CANCELLING,
        GONE
    }

    private final Simulation world;
    private final SplittableRandom dice;
    private final Reservation reservation;
    private final List<Step> promised = new ArrayList<>();
    private Phase phase = Phase.NEW;
    private int returns;

    Shopper(Simulation world, SplittableRandom dice, Reservation reservation) {
        this.world = world;
        this.dice = dice;
        this.reservation = reservation;
    }

    boolean isGone() {
        return phase == Phase.GONE;
    }

    void act() {
        switch (phase) {
            case NEW -> reserve();
            case RESERVED -> phase = decide();
            case AWAY -> phase = dice.nextInt(20) == 0 ? Phase.PAYING : maybeGone();
            case PAYING -> pay();
            case PAID -> afterwards();
            case CANCELLING -> cancel();
            case GONE -> throw new IllegalStateException("gone");
        }
    }

    private Phase maybeGone() {
        return dice.nextInt(30) == 0 ? Phase.GONE : Phase.AWAY;
    }

    private Phase decide() {
        int luck = dice.nextInt(10);
        return luck < 6 ? Phase.PAYING : luck < 8 ? Phase.AWAY : Phase.CANCELLING;
    }

    private String order() {
        return reservation.order();
    }

    private void reserve() {
        Optional<Answer> heard = ask("reserve", () -> world.ledger().reserve(reservation));
        if (heard.isEmpty()) {
            phase = dice.nextInt(4) == 0 ? Phase.GONE : Phase.NEW;
            return;
        }
        hear(heard.get());
    }

    Reservation reservation() {
        return reservation;
    }

    /** What became of the reservation. */
    void hear(Answer answer) {
        switch (answer) {
            case Answer.Done done -> reserved(done);
            case Answer.Refused refused -> refused(refused);
            case Answer.Busy _ -> throw new AssertionError("nobody else is there");
        }
    }

    private void reserved(Answer.Done done) {
        promised.add(Step.RESERVE);
        Simulation.require(
                done.replayed() || !world.shop().isStopped(reservation.campaigns()),
                "reserved for a stopped campaign",
                done);
        for (Claim claim : reservation.claims()) {
            long got = done.receipt().quantity(claim.resource());
            Simulation.require(
                    got >= claim.atLeast() && got <= claim.quantity(), "wrong quantity", done);
        }
        askTwice(done, other -> world.ledger().reserve(same(other)));
        phase = Phase.RESERVED;
    }

    private Reservation same(Request request) {
        return new Reservation(
                request,
                order(),
                reservation.campaigns(),
                reservation.items(),
                reservation.claims(),
                reservation.with());
    }

    private void refused(Answer.Refused refused) {
        Simulation.require(
                !world.isStored(reservation.request().id()), "refused but stored", refused);
        for (Claim claim : reservation.claims()) {
            if (claim.resource().toString().equals(refused.what())) {
                Resource left = world.resource(claim.resource());
                Simulation.require(
                        left.available(claim.bound()) < claim.atLeast(), "under-sold", left);
            }
        }
        phase = dice.nextInt(10) == 0 ? Phase.NEW : Phase.GONE;
    }

    private void pay() {
        Request request = Shop.request("pay", "p" + reservation.request().key(), order());
        Optional<Answer> heard = ask("pay", () -> world.ledger().pay(request, order()));
        if (heard.isEmpty()) {
            return;
        }
        phase = Phase.GONE;
        if (heard.get() instanceof Answer.Done done) {
            promised.add(Step.COMMIT);
            askTwice(done, request, other -> world.ledger().pay(other, order()));
            phase = Phase.PAID;
        }
    }

    private void afterwards() {
        int luck = dice.nextInt(10);
        if (luck < 3) {
            giveBack();
        } else {
            phase = luck == 3 ? Phase.CANCELLING : Phase.GONE;
        }
    }

    private void giveBack() {
        Request request =
                Shop.request("return", reservation.request().key() + "-" + returns, order());
        var back = List.of(new Return(dice.nextInt(4) == 0 ? "2" : "1", 1));
        Optional<Answer> heard = ask("return", () -> world.ledger().refund(request, order(), back));
        if (heard.isPresent()) {
            returns++;
            if (heard.get() instanceof Answer.Done done) {
                askTwice(done, request, other -> world.ledger().refund(other, order(), back));
            }
        }
    }

    private void cancel() {
        Request request = Shop.request("cancel", "c" + reservation.request().key(), order());
        Optional<Answer> heard = ask("cancel", () -> world.ledger().cancel(request, order()));
        if (heard.isPresent()) {
            // A payment may cross a cancellation.
            phase = dice.nextInt(5) == 0 ? Phase.PAYING : Phase.GONE;
            if (heard.get() instanceof Answer.Done done) {
                askTwice(done, request, other -> world.ledger().cancel(other, order()));
            }
        }
    }

    private Optional<Answer> ask(String command, Supplier<Answer> question) {
        return world.ask(command, order(), question);
    }

    /** A command that only differs in who asks. */
    private interface Again {
        Answer ask(Request request);
    }

    private void askTwice(Answer.Done first, Again again) {
        askTwice(first, reservation.request(), again);
    }

    /** The same request gets the same answer; another one with its key is refused. */
    private void askTwice(Answer.Done first, Request request, Again again) {
        if (dice.nextInt(5) > 0) {
            return;
        }
        Optional<Answer> second = ask("again", () -> again.ask(request));
        second.ifPresent(
                answer ->
                        Simulation.require(
                                answer.equals(new Answer.Done(first.receipt(), true)),
                                "not the answer of the first time",
                                first + " / " + answer));
        if (first.replayed()) {
            return;
        }
        var other = new Request(request.client(), request.route(), request.key(), "f".repeat(64));
        Optional<Answer> third = ask("reused", () -> again.ask(other));
        third.ifPresent(
                answer ->
                        Simulation.require(
                                answer instanceof Answer.Refused refused
                                        && refused.reason() == Reason.KEY_REUSED,
                                "a key for two requests",
                                answer));
    }

    /** What was promised is written down, however the day went. */
    void requireKept(Ledger ledger) {
        List<Entry> entries = ledger.entries(Shop.CLIENT, order());
        for (Step step : promised) {
            Simulation.require(
                    entries.stream().anyMatch(entry -> kept(entry.step(), step)),
                    "promised and lost",
                    this.order() + " " + promised);
        }
    }

    private static boolean kept(Step written, Step promise) {
        return written == promise || (promise == Step.COMMIT && written == Step.LATE);
    }
}
