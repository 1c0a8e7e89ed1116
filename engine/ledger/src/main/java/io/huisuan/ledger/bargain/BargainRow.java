package io.huisuan.ledger.bargain;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.promotion.Play;
import io.huisuan.social.bargain.Bargain;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A bargain as it is stored; its seed is not read along. */
record BargainRow(
        String id,
        String promotionId,
        String campaignId,
        long releaseNumber,
        String releaseDigest,
        KeyedHash owner,
        String currency,
        String zone,
        long firstPrice,
        long floorPrice,
        Cuts cuts,
        int helpers,
        long leastCut,
        long mostCut,
        long lifeSeconds,
        long buyWithinSeconds,
        boolean atAnyPrice,
        boolean ownerCuts,
        int startsPerCustomer,
        int helpsPerDay,
        String compensation,
        String commitment,
        Instant startedAt,
        long price,
        int helps,
        Phase state,
        @Nullable Instant untilAt,
        @Nullable String holdId,
        int version) {

    /** How friends cut. */
    enum Cuts {
        FIXED,
        WEIGHTED
    }

    static BargainRow of(Begun begun) {
        Bargain bargain = begun.bargain();
        Play.Bargain terms = bargain.terms();
        return new BargainRow(
                begun.id(),
                begun.promotion(),
                begun.campaign(),
                begun.release(),
                begun.digest(),
                begun.owner(),
                begun.currency(),
                begun.zone().getId(),
                terms.first(),
                terms.floor(),
                kind(terms.cuts()),
                helpers(terms.cuts()),
                least(terms.cuts()),
                most(terms),
                terms.life().toSeconds(),
                terms.buyWithin().toSeconds(),
                terms.atAnyPrice(),
                terms.ownerCuts(),
                terms.startsPerCustomer(),
                terms.helpsPerDay(),
                terms.compensation(),
                begun.commitment(),
                begun.startedAt(),
                bargain.price(),
                bargain.helps(),
                begun.phase(),
                Phase.until(bargain.state()),
                begun.hold(),
                begun.version());
    }

    private static Cuts kind(Play.Cuts cuts) {
        return switch (cuts) {
            case Play.FixedHelpers _ -> Cuts.FIXED;
            case Play.Weighted _ -> Cuts.WEIGHTED;
        };
    }

    private static int helpers(Play.Cuts cuts) {
        return switch (cuts) {
            case Play.FixedHelpers fixed -> fixed.helpers();
            case Play.Weighted weighted -> weighted.mostHelpers();
        };
    }

    private static long least(Play.Cuts cuts) {
        return switch (cuts) {
            case Play.FixedHelpers fixed -> fixed.least();
            case Play.Weighted weighted -> weighted.least();
        };
    }

    private static long most(Play.Bargain terms) {
        return switch (terms.cuts()) {
            case Play.FixedHelpers fixed -> fixed.most();
            case Play.Weighted _ -> terms.range();
        };
    }

    Begun begun() {
        return new Begun(
                id,
                promotionId,
                campaignId,
                releaseNumber,
                releaseDigest,
                currency,
                ZoneId.of(zone),
                owner,
                commitment,
                startedAt,
                holdId,
                version,
                new Bargain(terms(), price, helps, state.until(untilAt)));
    }

    private Play.Bargain terms() {
        return new Play.Bargain(
                firstPrice,
                floorPrice,
                switch (cuts) {
                    case FIXED -> new Play.FixedHelpers(helpers, leastCut, mostCut);
                    case WEIGHTED -> new Play.Weighted(leastCut, helpers);
                },
                Duration.ofSeconds(lifeSeconds),
                Duration.ofSeconds(buyWithinSeconds),
                atAnyPrice,
                ownerCuts,
                startsPerCustomer,
                helpsPerDay,
                compensation);
    }
}
