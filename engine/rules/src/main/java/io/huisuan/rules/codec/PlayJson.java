package io.huisuan.rules.codec;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Play.Attribution;
import io.huisuan.promotion.Play.Bargain;
import io.huisuan.promotion.Play.Cuts;
import io.huisuan.promotion.Play.FixedHelpers;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Play.LatePayer;
import io.huisuan.promotion.Play.Referral;
import io.huisuan.promotion.Play.Rung;
import io.huisuan.promotion.Play.Weighted;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;

/**
 * The JSON of what customers do together: {@code {"type": "groupBuy" | "bargain" | "referral", …}}.
 * Durations are whole minutes.
 */
final class PlayJson {

    private static final List<String> TYPES = List.of("groupBuy", "bargain", "referral");
    private static final List<String> CUTS = List.of("fixed", "weighted");
    private static final Cuts HARMLESS = new FixedHelpers(1, 1, 1);
    private static final long LONGEST = Play.LONGEST.toMinutes();
    private static final long YEAR = Duration.ofDays(366).toMinutes();
    private static final int MOST_OPEN = 100;
    private static final int MOST_RUNGS = 10;
    private static final int MOST_NAME = 64;

    private PlayJson() {}

    static Play read(Reading in) {
        return switch (in.type(TYPES)) {
            case "bargain" -> bargain(in);
            case "referral" -> referral(in);
            default -> group(in);
        };
    }

    private static GroupBuy group(Reading in) {
        int need = (int) in.whole("need", 2, Play.MOST_PEOPLE);
        List<Rung> ladder = in.objects("ladder", PlayJson::rung);
        if (ladder.size() > MOST_RUNGS) {
            in.problem(
                    "wrong-count",
                    "ladder",
                    "最多 " + MOST_RUNGS + " 档",
                    "at most " + MOST_RUNGS + " rungs");
        }
        return new GroupBuy(
                need,
                ladder,
                minutes(in, "lifeMinutes", LONGEST),
                (int) in.whole("openPerCustomer", 1, MOST_OPEN, 1),
                (int) in.whole("fillFrom", 0, need - 1, 0),
                in.oneOf("latePayer", LatePayer.REFUND),
                (int) in.whole("holdAtRisk", 1, Play.NEVER_HELD, Play.NEVER_HELD));
    }

    private static Rung rung(Reading in) {
        return new Rung(
                (int) in.whole("people", 2, Play.MOST_PEOPLE),
                in.whole("price", 0, Line.MAX_PRICE));
    }

    private static Bargain bargain(Reading in) {
        long first = in.whole("first", 1, Line.MAX_PRICE);
        return new Bargain(
                first,
                in.whole("floor", 0, first - 1),
                in.object("cuts", PlayJson::cuts, HARMLESS),
                minutes(in, "lifeMinutes", LONGEST),
                minutes(in, "buyWithinMinutes", LONGEST),
                in.flag("atAnyPrice", false),
                in.flag("ownerCuts", false),
                (int) in.whole("startsPerCustomer", 1, Play.MOST_TIMES, 1),
                (int) in.whole("helpsPerDay", 1, Play.MOST_TIMES, Play.MOST_TIMES),
                in.names().contains("compensation") ? in.text("compensation", 1, MOST_NAME) : "");
    }

    private static Cuts cuts(Reading in) {
        return switch (in.type(CUTS)) {
            case "weighted" ->
                    new Weighted(
                            in.whole("least", 1, Line.MAX_PRICE),
                            (int) in.whole("mostHelpers", 1, Play.MOST_PEOPLE));
            default -> fixed(in);
        };
    }

    private static FixedHelpers fixed(Reading in) {
        int helpers = (int) in.whole("helpers", 1, Play.MOST_PEOPLE);
        long least = in.whole("least", 1, Line.MAX_PRICE);
        return new FixedHelpers(helpers, least, in.whole("most", least, Line.MAX_PRICE));
    }

    private static Referral referral(Reading in) {
        return new Referral(
                in.oneOf("attribution", Attribution.FIRST_TOUCH),
                minutes(in, "bindWithinMinutes", YEAR),
                in.whole("leastNet", 0, Line.MAX_PRICE, 0),
                Duration.ofMinutes(in.whole("windowMinutes", 0, YEAR)),
                (int) in.whole("perDay", 1, Play.MOST_TIMES, Play.MOST_TIMES),
                (int) in.whole("perMonth", 1, Play.MOST_TIMES * 31, Play.MOST_TIMES * 31),
                (int) in.whole("levels", 1, 2, 1),
                in.flag("rewardsRegistration", false),
                (int) in.whole("holdAtRisk", 1, Play.NEVER_HELD, Referral.HOLD_AT_RISK));
    }

    private static Duration minutes(Reading in, String name, long most) {
        return Duration.ofMinutes(in.whole(name, 1, most));
    }

    static ObjectNode write(Play play) {
        return switch (play) {
            case GroupBuy group -> write(group);
            case Bargain bargain -> write(bargain);
            case Referral referral -> write(referral);
        };
    }

    private static ObjectNode write(GroupBuy group) {
        return Writing.type("groupBuy")
                .whole("need", group.need())
                .list("ladder", group.ladder(), PlayJson::write)
                .whole("lifeMinutes", group.life().toMinutes())
                .whole("openPerCustomer", group.openPerCustomer(), 1)
                .whole("fillFrom", group.fillFrom(), 0)
                .text("latePayer", group.latePayer().name(), LatePayer.REFUND.name())
                .whole("holdAtRisk", group.holdAtRisk(), Play.NEVER_HELD)
                .tree();
    }

    private static ObjectNode write(Rung rung) {
        return Writing.object().whole("people", rung.people()).whole("price", rung.price()).tree();
    }

    private static ObjectNode write(Bargain bargain) {
        return Writing.type("bargain")
                .whole("first", bargain.first())
                .whole("floor", bargain.floor())
                .member("cuts", write(bargain.cuts()))
                .whole("lifeMinutes", bargain.life().toMinutes())
                .whole("buyWithinMinutes", bargain.buyWithin().toMinutes())
                .flag("atAnyPrice", bargain.atAnyPrice())
                .flag("ownerCuts", bargain.ownerCuts())
                .whole("startsPerCustomer", bargain.startsPerCustomer(), 1)
                .whole("helpsPerDay", bargain.helpsPerDay(), Play.MOST_TIMES)
                .text("compensation", bargain.compensation(), "")
                .tree();
    }

    private static ObjectNode write(Cuts cuts) {
        return switch (cuts) {
            case FixedHelpers(int helpers, long least, long most) ->
                    Writing.type("fixed")
                            .whole("helpers", helpers)
                            .whole("least", least)
                            .whole("most", most)
                            .tree();
            case Weighted(long least, int mostHelpers) ->
                    Writing.type("weighted")
                            .whole("least", least)
                            .whole("mostHelpers", mostHelpers)
                            .tree();
        };
    }

    private static ObjectNode write(Referral referral) {
        return Writing.type("referral")
                .text("attribution", referral.attribution().name(), Attribution.FIRST_TOUCH.name())
                .whole("bindWithinMinutes", referral.bindWithin().toMinutes())
                .whole("leastNet", referral.leastNet(), 0)
                .whole("windowMinutes", referral.window().toMinutes())
                .whole("perDay", referral.perDay(), Play.MOST_TIMES)
                .whole("perMonth", referral.perMonth(), Play.MOST_TIMES * 31)
                .whole("levels", referral.levels(), 1)
                .flag("rewardsRegistration", referral.rewardsRegistration())
                .whole("holdAtRisk", referral.holdAtRisk(), Referral.HOLD_AT_RISK)
                .tree();
    }
}
