package io.huisuan.engine.together;

import io.huisuan.ledger.bargain.Begun;
import io.huisuan.ledger.bargain.Compensation;
import io.huisuan.ledger.bargain.Help;
import io.huisuan.ledger.bargain.Helped;
import io.huisuan.promotion.Play;
import io.huisuan.rules.codec.Writing;
import io.huisuan.social.bargain.Bargain;
import io.huisuan.social.bargain.Cut;
import io.huisuan.social.bargain.State;

import tools.jackson.databind.node.ObjectNode;

import java.util.Objects;
import java.util.Optional;

/**
 * A bargain as JSON.
 *
 * @param seed what has decided its cuts, once nobody can help any more
 * @param compensation what its owner gets because nothing is left to buy
 */
record BargainView(Begun begun, Optional<String> seed, Optional<Compensation> compensation) {

    /** Basis points of a percent. */
    private static final int PERCENT = 100;

    ObjectNode write() {
        return writing(begun)
                .text("seed", seed.orElse(""), "")
                .member("compensation", compensation, BargainView::write)
                .tree();
    }

    private static ObjectNode write(Compensation compensation) {
        return Writing.object()
                .text("template", compensation.template())
                .text("state", compensation.state().name())
                .text("coupon", Objects.requireNonNullElse(compensation.coupon(), ""), "")
                .text("why", Objects.requireNonNullElse(compensation.why(), ""), "")
                .tree();
    }

    static ObjectNode write(Begun begun) {
        return writing(begun).tree();
    }

    private static Writing writing(Begun begun) {
        Bargain bargain = begun.bargain();
        Play.Bargain terms = bargain.terms();
        return Writing.object()
                .text("bargain", begun.id())
                .text("promotion", begun.promotion())
                .text("campaign", begun.campaign())
                .whole("release", begun.release())
                .text("currency", begun.currency())
                .text("state", begun.phase().name())
                .whole("first", terms.first())
                .whole("floor", terms.floor())
                .whole("price", bargain.price())
                .whole("helps", bargain.helps())
                .whole("need", need(terms.cuts()), 0)
                .whole("progress", bargain.progress() / PERCENT)
                .text("startedAt", begun.startedAt().toString())
                .text("expiresAt", begun.startedAt().plus(terms.life()).toString())
                .text("buyBefore", buyBefore(bargain.state()), "")
                .text("commitment", begun.commitment());
    }

    private static int need(Play.Cuts cuts) {
        return switch (cuts) {
            case Play.FixedHelpers fixed -> fixed.helpers();
            case Play.Weighted _ -> 0;
        };
    }

    private static String buyBefore(State state) {
        return switch (state) {
            case State.Success(var before) -> before.toString();
            case State.Ordered(var before) -> before.toString();
            case State.Open _, State.Finished _, State.Failed _, State.Expired _ -> "";
        };
    }

    static ObjectNode write(Helped helped, boolean again) {
        return Writing.object()
                .fullFlag("again", again)
                .whole("number", helped.cut().number())
                .whole("cut", helped.cut().amount())
                .whole("price", helped.cut().price())
                .member("bargain", write(helped.bargain()))
                .tree();
    }

    static ObjectNode write(Help help) {
        Cut cut = help.cut();
        return Writing.object()
                .whole("number", cut.number())
                .whole("cut", cut.amount())
                .whole("price", cut.price())
                .whole("chance", cut.chance().number())
                .whole("bandLeast", cut.band().least(), 0)
                .whole("bandMost", cut.band().most(), 0)
                .text("at", help.at().toString())
                .tree();
    }
}
