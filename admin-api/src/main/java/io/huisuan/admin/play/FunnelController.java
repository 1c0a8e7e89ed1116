package io.huisuan.admin.play;

import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.ledger.bargain.BargainFunnel;
import io.huisuan.ledger.bargain.BargainRoll;
import io.huisuan.ledger.group.GroupFunnel;
import io.huisuan.ledger.group.GroupRoll;
import io.huisuan.ledger.referral.Funnel;
import io.huisuan.ledger.referral.Standings;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How far customers come in what they do together. */
@RestController
class FunnelController {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final GroupRoll groups;
    private final BargainRoll bargains;
    private final Standings referrals;
    private final InstantSource now;

    FunnelController(
            GroupRoll groups, BargainRoll bargains, Standings referrals, InstantSource now) {
        this.groups = groups;
        this.bargains = bargains;
        this.referrals = referrals;
        this.now = now;
    }

    private record Period(Instant from, Instant to) {}

    private Period period(@Nullable Instant from, @Nullable Instant to) {
        Instant until = to == null ? now.instant() : to;
        Instant since = from == null ? until.minus(USUAL) : from;
        if (!since.isBefore(until) || since.isBefore(until.minus(LONGEST))) {
            throw HttpRefusal.at(
                    "?from",
                    "out-of-range",
                    "开始时间应早于结束时间，且不超过 366 天。",
                    "The time must begin before it ends, and be 366 days at most.");
        }
        return new Period(since, until);
    }

    /**
     * Of groups that were opened in a time.
     *
     * @param promotion only its
     * @param from including; 30 days before its end when absent
     * @param to excluding; now when absent
     */
    @GetMapping("/api/funnels/groups")
    GroupFunnel groups(
            @RequestParam(required = false) @Nullable String promotion,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        Period period = period(from, to);
        return groups.funnel(Asked.narrowing(promotion), period.from(), period.to());
    }

    /**
     * Of bargains that were started in a time.
     *
     * @param promotion only its
     * @param from including; 30 days before its end when absent
     * @param to excluding; now when absent
     */
    @GetMapping("/api/funnels/bargains")
    BargainFunnel bargains(
            @RequestParam(required = false) @Nullable String promotion,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        Period period = period(from, to);
        return bargains.funnel(Asked.narrowing(promotion), period.from(), period.to());
    }

    /**
     * Of referrals: what happened in a time.
     *
     * @param promotion only its
     * @param from including; 30 days before its end when absent
     * @param to excluding; now when absent
     */
    @GetMapping("/api/funnels/referrals")
    Funnel referrals(
            @RequestParam(required = false) @Nullable String promotion,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        Period period = period(from, to);
        return referrals.funnel(Asked.narrowing(promotion), period.from(), period.to());
    }
}
