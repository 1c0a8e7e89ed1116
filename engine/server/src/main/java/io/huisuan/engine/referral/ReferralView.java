package io.huisuan.engine.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.referral.Bound;
import io.huisuan.ledger.referral.Earned;
import io.huisuan.ledger.referral.Referral;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.Writing;
import io.huisuan.store.Page;

import tools.jackson.databind.JsonNode;

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

    static JsonNode write(Earned reward) {
        var why = reward.why();
        var due = reward.dueAt();
        var granted = reward.grantedAt();
        return Writing.object()
                .text("reward", reward.id())
                .text("promotion", reward.promotion())
                .text("side", reward.side().name())
                .text("milestone", reward.milestone())
                .text("state", reward.state().name())
                .text("reason", why == null ? "" : why.name(), "")
                .member("prizes", Json.parse(reward.prize().getBytes(UTF_8)))
                .whole("value", reward.value())
                .text("at", reward.at().toString())
                .text("dueAt", due == null ? "" : due.toString(), "")
                .text("grantedAt", granted == null ? "" : granted.toString(), "")
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
