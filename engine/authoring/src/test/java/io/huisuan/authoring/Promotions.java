package io.huisuan.authoring;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Body;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Text;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Promotions for tests. */
public final class Promotions {
    private static final Schedule ALWAYS =
            new Schedule(ZoneId.of("Asia/Shanghai"), Optional.empty(), Optional.empty());

    private Promotions() {}

    public static Promotion form(String template, Offer... offers) {
        return promotion("form", Condition.ALWAYS, new Form(template, List.of(offers)));
    }

    public static Promotion form(Condition when, Offer offer) {
        return promotion("form", when, new Form("CUSTOM", List.of(offer)));
    }

    public static Promotion table(Table table) {
        return promotion("table", Condition.ALWAYS, table);
    }

    public static Promotion drl(String id, String text) {
        return promotion(id, Condition.ALWAYS, new Drl(text));
    }

    public static Promotion with(Promotion p, Stacking stacking) {
        return new Promotion(
                p.id(),
                p.campaign(),
                p.name(),
                p.currency(),
                p.schedule(),
                stacking,
                p.when(),
                p.body());
    }

    public static Promotion with(Promotion p, Schedule schedule) {
        return new Promotion(
                p.id(),
                p.campaign(),
                p.name(),
                p.currency(),
                schedule,
                p.stacking(),
                p.when(),
                p.body());
    }

    private static Promotion promotion(String id, Condition when, Body body) {
        return new Promotion(
                id,
                "campaign",
                new Text("双十一", "Singles' Day"),
                Currency.getInstance("CNY"),
                ALWAYS,
                Stacking.FREE,
                when,
                body);
    }
}
