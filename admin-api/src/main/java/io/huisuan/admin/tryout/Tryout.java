package io.huisuan.admin.tryout;

import io.huisuan.admin.check.Checking;
import io.huisuan.admin.check.FindingView;
import io.huisuan.admin.check.Modules;
import io.huisuan.admin.demo.Shop;
import io.huisuan.admin.tryout.LiveRules.Loaded;
import io.huisuan.authoring.Checked;
import io.huisuan.cart.Cart;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PolicyJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Prices a cart under a draft, alone or beside what is live. A rule reads the cart only, so the
 * draft's proposals and the live ones are simply put together; the draft stands in for the live
 * version of its own promotion.
 */
public final class Tryout {

    private final Checking checking;
    private final Modules modules;
    private final LiveRules live;
    private final Shop shop;

    /**
     * Tries what authors write.
     *
     * @param shop hints know what its goods cost
     */
    public Tryout(Checking checking, Modules modules, LiveRules live, Shop shop) {
        this.checking = checking;
        this.modules = modules;
        this.live = live;
        this.shop = shop;
    }

    /**
     * What a try told.
     *
     * @param quote the priced cart; absent when the draft has errors or is still being compiled
     * @param findings what the check says of the draft
     * @param sentence what the draft says
     * @param conditions which of the draft's conditions hold for the cart
     * @param release the number of the live release that took part
     * @param pending DRL is still being compiled: ask again in a second
     */
    public record Tried(
            @Nullable JsonNode quote,
            List<FindingView> findings,
            @Nullable Text sentence,
            List<Conditions.Tested> conditions,
            @Nullable Long release,
            boolean pending) {}

    /** The cart under what is live alone. */
    Tried price(Cart cart, Function<Text, String> tongue) {
        Optional<Loaded> release = live.now();
        return new Tried(
                alone(cart, policy(release), release, tongue),
                List.of(),
                null,
                List.of(),
                release.map(Loaded::number).orElse(null),
                false);
    }

    /** The cart under what is live, but for a draft of the pricing policy. */
    Tried priceUnder(byte[] policy, Cart cart, Function<Text, String> tongue) {
        Checked checked = checking.check(AssetId.POLICY, Blob.of(policy));
        Optional<Loaded> release = live.now();
        return new Tried(
                checked.ok()
                        ? alone(cart, PolicyJson.read(Json.parse(policy)), release, tongue)
                        : null,
                FindingView.of(checked),
                checked.sentence().orElse(null),
                List.of(),
                release.map(Loaded::number).orElse(null),
                false);
    }

    private JsonNode alone(
            Cart cart, Policy policy, Optional<Loaded> release, Function<Text, String> tongue) {
        List<Voice> voices =
                release.map(l -> List.of(new Voice(l.rulebook(), _ -> true))).orElse(List.of());
        return QuoteView.of(cart, policy, new Voices(voices), shop.goods(cart.currency()), tongue);
    }

    /** The cart under the draft. */
    Tried price(byte[] draft, Cart cart, boolean withLive, Function<Text, String> tongue) {
        Checked checked = checking.check(draft);
        Optional<Loaded> release = live.now();
        Optional<Voice> spoken = checked.ok() ? voice(checked) : Optional.empty();
        return new Tried(
                spoken.map(
                                voice ->
                                        QuoteView.of(
                                                cart,
                                                policy(release),
                                                voices(voice, checked, release, withLive),
                                                shop.goods(cart.currency()),
                                                tongue))
                        .orElse(null),
                FindingView.of(checked),
                checked.sentence().orElse(null),
                checked.promotion().map(p -> Conditions.of(p.when(), cart)).orElse(List.of()),
                release.filter(_ -> withLive).map(Loaded::number).orElse(null),
                checked.ok() && spoken.isEmpty());
    }

    private static Voices voices(
            Voice draft, Checked checked, Optional<Loaded> release, boolean withLive) {
        String own = checked.promotion().map(Promotion::id).orElseThrow();
        var voices = new ArrayList<Voice>();
        release.filter(_ -> withLive)
                .ifPresent(l -> voices.add(new Voice(l.rulebook(), id -> !id.equals(own))));
        voices.add(draft);
        return new Voices(voices);
    }

    private static Policy policy(Optional<Loaded> release) {
        return release.map(loaded -> loaded.rulebook().policy()).orElse(Policy.DEFAULT);
    }

    /** The draft's rules; empty while they are being compiled. */
    private Optional<Voice> voice(Checked checked) {
        Promotion promotion = checked.promotion().orElseThrow();
        if (checked.drl().isEmpty()) {
            return Optional.of(voice(promotion, Map.of()));
        }
        return modules.patiently(checked)
                .map(module -> voice(promotion, Map.of(promotion.id(), module)));
    }

    private static Voice voice(Promotion promotion, Map<String, byte[]> module) {
        return new Voice(new Rulebook(Policy.DEFAULT, List.of(promotion), module), _ -> true);
    }
}
