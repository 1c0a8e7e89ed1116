package io.huisuan.engine.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.referral.Bound;
import io.huisuan.ledger.referral.Earned;
import io.huisuan.ledger.referral.Place;
import io.huisuan.ledger.referral.Referral;
import io.huisuan.ledger.referral.RewardCoupon;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.Writing;
import io.huisuan.store.Page;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Function;

/** Referrals and rewards as JSON. People are named as in events: by keyed hashes. */
final class ReferralView {

    private ReferralView() {}

    static JsonNode write(Bound bound) {
        return Writing.object()
                .text("state", bound.verdict().name())
                .text("invitee", bound.invitee().hex())
                .text("inviter", bound.inviter().hex())
                .tree();
    }

    static JsonNode write(Referral referral) {
        return Writing.object()
                .text("invitee", referral.invitee().hex())
                .text("promotion", referral.promotion())
                .text("state", referral.state().name())
                .text("boundAt", referral.boundAt().toString())
                .tree();
    }

    static JsonNode write(Earned reward, List<RewardCoupon> coupons) {
        var why = reward.why();
        var due = reward.dueAt();
        var granted = reward.grantedAt();
        return Writing.object()
                .text("reward", reward.id())
                .text("promotion", reward.promotion())
                .text("side", reward.side().name())
                .whole("level", reward.level(), 1)
                .text("milestone", reward.milestone())
                .text("state", reward.state().name())
                .text("reason", why == null ? "" : why.name(), "")
                .list("coupons", coupons, ReferralView::write)
                .member("prizes", Json.parse(reward.prize().getBytes(UTF_8)))
                .whole("value", reward.value())
                .text("at", reward.at().toString())
                .text("dueAt", due == null ? "" : due.toString(), "")
                .text("grantedAt", granted == null ? "" : granted.toString(), "")
                .tree();
    }

    private static JsonNode write(RewardCoupon coupon) {
        var id = coupon.coupon();
        var why = coupon.why();
        return Writing.object()
                .text("template", coupon.template())
                .text("state", coupon.state().name())
                .text("coupon", id == null ? "" : id, "")
                .text("reason", why == null ? "" : why, "")
                .tree();
    }

    static JsonNode write(Place place) {
        return Writing.object()
                .whole("place", place.number())
                .text("inviter", place.inviter().hex())
                .whole("invitees", place.invitees())
                .tree();
    }

    static <T> JsonNode page(Page<T> page, Function<T, JsonNode> how) {
        return Writing.object()
                .fullList("items", page.items(), how)
                .whole("page", page.page())
                .whole("size", page.size())
                .whole("total", page.total())
                .tree();
    }
}
