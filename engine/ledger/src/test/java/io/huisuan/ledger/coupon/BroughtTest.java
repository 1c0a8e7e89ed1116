package io.huisuan.ledger.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.code.CostShare;
import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Random;

class BroughtTest {

    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final KeyedHash ANN = new KeyedHash("a".repeat(32));
    private static final KeyedHash BOB = new KeyedHash("b".repeat(32));

    /** Whatever is in the way, and only that, is a reason not to be usable. */
    @Test
    void usable_is_exactly_what_nothing_stands_in_the_way_of() {
        var random = new Random(20_261_111);
        for (int i = 0; i < 20_000; i++) {
            Brought one = any(random);
            KeyedHash who = random.nextInt(3) == 0 ? null : random.nextBoolean() ? ANN : BOB;

            assertThat(one.standing(who, NOW) == Standing.USABLE)
                    .as("%s by %s", one, who)
                    .isEqualTo(isFree(one, who));
        }
    }

    private static boolean isFree(Brought one, @Nullable KeyedHash who) {
        boolean isHis = one.owner() == null || one.owner().equals(who);
        boolean isInTime =
                (one.validFrom() == null || !one.validFrom().isAfter(NOW))
                        && (one.validUntil() == null || one.validUntil().isAfter(NOW));
        boolean isLeft = one.held() + one.used() < one.uses();
        boolean isHisTurn =
                one.usesPerCustomer() == null
                        || (who != null && one.byCustomer() < one.usesPerCustomer());
        return isHis && isInTime && isLeft && isHisTurn && !one.stopped() && !one.revoked();
    }

    private static Brought any(Random random) {
        return new Brought(
                "c".repeat(32),
                random.nextBoolean(),
                "ten",
                "test",
                1 + random.nextInt(2),
                random.nextBoolean() ? null : ANN,
                random.nextInt(5) == 0,
                random.nextInt(5) == 0,
                near(random),
                near(random),
                random.nextBoolean() ? null : 1 + random.nextInt(2),
                random.nextInt(2),
                random.nextInt(2),
                random.nextInt(3),
                CostShare.PLATFORM);
    }

    /** Also exactly now. */
    private static @Nullable Instant near(Random random) {
        return random.nextBoolean() ? null : NOW.plusSeconds(random.nextInt(3) - 1);
    }
}
