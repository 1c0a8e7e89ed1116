package io.huisuan.ledger.hold;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A day of a shop in which everything goes wrong: processes die at every named point, answers get
 * lost, requests come twice, clocks jump, campaigns are stopped. One thread and one seed, so that
 * each day can be lived again.
 */
final class Simulation {

    /** What a command was answered; null when the answer never came. */
    record Said(String command, String order, Instant at, Object answer) {}

    /** The process died. */
    static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1;

        Crash(CrashPoint point) {
            super(point.name(), null, false, false);
        }
    }

    private static final int AT_ONCE = 64;
    private static final int BETWEEN_CHECKS = 1_000;

    private final long seed;
    private final int orders;
    private final SplittableRandom dice;
    private final Rig rig;
    private final Ledger ledger;
    private final Shop shop;
    private final List<Said> schedule = new ArrayList<>();
    private boolean faulty = true;
    private Instant now = Instant.parse("2026-11-11T00:00:00Z");

    Simulation(long seed, int orders, Function<InstantSource, Rig> rigs) {
        this.seed = seed;
        this.orders = orders;
        dice = new SplittableRandom(seed);
        rig = rigs.apply(() -> now);
        ledger = new Ledger(rig.books(), Duration.ofMinutes(15), this::maybeDie);
        shop = new Shop(dice, orders);
    }

    private void maybeDie(CrashPoint point) {
        if (faulty && dice.nextInt(100) == 0) {
            throw new Crash(point);
        }
    }

    List<Said> schedule() {
        return schedule;
    }

    Rig rig() {
        return rig;
    }

    /** Lives the day, and its quiet evening. */
    void run() {
        try {
            shop.open(rig);
            rush();
            evening();
            requireTrue();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(story(), e);
        }
    }

    private String story() {
        var story = new StringBuilder("seed " + seed + ", " + orders + " orders; the last steps:");
        schedule.subList(Math.max(0, schedule.size() - 40), schedule.size())
                .forEach(said -> story.append("\n  ").append(said));
        return story.toString();
    }

    private void rush() {
        var shoppers = new ArrayList<Shopper>();
        int come = 0;
        int steps = 0;
        while (come < orders || !shoppers.isEmpty()) {
            if (come < orders && shoppers.size() < AT_ONCE) {
                int crowd = Math.min(dice.nextInt(10) == 0 ? 8 : 1, orders - come);
                for (int i = 0; i < crowd; i++) {
                    shoppers.add(new Shopper(this, dice, shop.reservation(dice, come++)));
                }
                together(shoppers.subList(shoppers.size() - crowd, shoppers.size()));
            }
            Shopper next = shoppers.get(dice.nextInt(shoppers.size()));
            next.act();
            if (next.isGone()) {
                shoppers.remove(next);
                shop.remember(next);
            }
            weather();
            if (++steps % BETWEEN_CHECKS == 0) {
                requireTrue();
            }
        }
    }

    /** Several in one transaction; when that fails they ask one by one, like everybody. */
    private void together(List<Shopper> crowd) {
        if (crowd.size() == 1) {
            return;
        }
        try {
            Attempt attempt = ledger.together(crowd.stream().map(Shopper::reservation).toList());
            schedule.add(new Said("together", "", now, attempt));
            if (attempt instanceof Attempt.Made(List<Answer> answers)) {
                for (int i = 0; i < crowd.size(); i++) {
                    crowd.get(i).hear(answers.get(i));
                }
            }
        } catch (Crash crash) {
            schedule.add(new Said("together", "", now, crash.toString()));
        }
    }

    private void weather() {
        now = now.plusMillis(dice.nextInt(4_000));
        int luck = dice.nextInt(2_000);
        if (luck < 100) {
            expire(1 + dice.nextInt(200));
        } else if (luck < 110) {
            now = now.plus(Duration.ofMinutes(20));
        } else if (luck < 112) {
            now = now.plus(Duration.ofHours(luck == 110 ? 1 : -1));
        } else if (luck < 120) {
            shop.changeGate(dice, rig);
        }
    }

    private void expire(int most) {
        try {
            schedule.add(new Said("expire", "", now, ledger.expire(most)));
        } catch (Crash crash) {
            schedule.add(new Said("expire", "", now, crash.toString()));
        }
    }

    /** Nothing fails any more: everything settles, and what is left can be sold to the last one. */
    private void evening() {
        faulty = false;
        now = now.plus(Duration.ofDays(1));
        while (ledger.expire(200) > 0) {
            now = now.plusMillis(1);
        }
        shop.openGates(rig);
        shop.forgotten().forEach(shopper -> shopper.requireKept(ledger));
        for (ResourceId scarce : shop.scarce()) {
            sellOut(scarce);
        }
    }

    private void sellOut(ResourceId scarce) {
        Resource before = resource(scarce);
        require(before.held() == 0, "still held", before);
        long left = before.available(Resource.MOST);
        if (left > 0) {
            Answer answer = ledger.reserve(shop.takeAll(scarce, left));
            require(answer instanceof Answer.Done, "not sold", answer);
        }
        Answer answer = ledger.reserve(shop.takeAll(scarce, 1));
        require(answer instanceof Answer.Refused, "sold twice", answer);
        Resource after = resource(scarce);
        require(after.held() + after.used() == after.limit(), "not sold out", after);
    }

    Resource resource(ResourceId id) {
        return rig.books().write(() -> rig.books().find(id)).orElseThrow();
    }

    boolean isStored(String hold) {
        return rig.books().write(() -> rig.books().find(hold)).isPresent();
    }

    Ledger ledger() {
        return ledger;
    }

    Shop shop() {
        return shop;
    }

    /** Asks, and maybe never learns what the answer was. */
    Optional<Answer> ask(String command, String order, Supplier<Answer> question) {
        Optional<Answer> answer;
        try {
            answer = Optional.of(question.get());
        } catch (Crash crash) {
            schedule.add(new Said(command, order, now, crash.toString()));
            return Optional.empty();
        }
        schedule.add(new Said(command, order, now, answer.get()));
        return faulty && dice.nextInt(20) == 0 ? Optional.empty() : answer;
    }

    private void requireTrue() {
        List<String> violations = rig.violations();
        require(violations.isEmpty(), "contradictions", violations);
    }

    static void require(boolean holds, String what, Object evidence) {
        if (!holds) {
            throw new AssertionError(what + ": " + evidence);
        }
    }
}
