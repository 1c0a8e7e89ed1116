package io.huisuan.engine.shelf;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Promotion;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.release.Defect;
import io.huisuan.repo.release.KeyFiles;
import io.huisuan.repo.release.ReleaseContent;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.TrustedKeys;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PolicyJson;
import io.huisuan.rules.codec.PromotionJson;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of a release as it travels one that prices carts, or says why not. */
public final class Loading {

    private static final String BUILT_IN = "built-in";

    private final Path trustedKeys;
    private final Collection<Cart> trials;

    /**
     * How releases are verified and tried.
     *
     * @param trustedKeys public keys, PEM; read for each release, so that one may be added
     * @param trials carts that each release prices before anybody else's
     */
    public Loading(Path trustedKeys, Collection<Cart> trials) {
        this.trustedKeys = trustedKeys;
        this.trials = trials;
    }

    /**
     * Verifies, loads and tries a release.
     *
     * @throws Rejected when there is something wrong with it
     * @throws RuntimeException when it cannot be verified for now, for example without any key
     */
    public Loaded load(ReleaseContent release) {
        verify(release);
        try {
            Loaded loaded = open(release);
            loaded.rulebook().warm(trials);
            return loaded;
        } catch (RuntimeException | LinkageError e) {
            throw Rejected.because(e);
        }
    }

    /**
     * The same, for a release that is to go live: the examples that came with its promotions hold,
     * too. A release that is only looked back at may have come from rules that are no more.
     *
     * @throws Rejected when there is something wrong with it
     * @throws RuntimeException when it cannot be verified for now
     */
    Loaded prove(ReleaseContent release) {
        Loaded loaded = load(release);
        List<String> failed = Proving.failures(loaded.rulebook());
        if (!failed.isEmpty()) {
            loaded.rulebook().close();
            throw Rejected.byExamples(failed);
        }
        return loaded;
    }

    /**
     * Verifies a release and reads its policy alone.
     *
     * @throws Rejected when there is something wrong with it
     * @throws RuntimeException when it cannot be verified for now
     */
    Policy policy(ReleaseContent release) {
        verify(release);
        try {
            return policyOf(release).map(item -> policy(release, item)).orElse(Policy.DEFAULT);
        } catch (RuntimeException e) {
            throw Rejected.because(e);
        }
    }

    /**
     * Verifies a release and loads one of its promotions alone, to speak at any time: what was
     * begun goes on when its schedule is over.
     *
     * @throws Rejected when there is something wrong with it, or it has no such promotion
     * @throws RuntimeException when it cannot be verified for now
     */
    Rulebook only(ReleaseContent release, String promotion) {
        verify(release);
        try {
            return pinned(release, promotion);
        } catch (RuntimeException | LinkageError e) {
            throw Rejected.because(e);
        }
    }

    private static Rulebook pinned(ReleaseContent release, String id) {
        ReleaseItem item =
                release.parsed().items().stream()
                        .filter(one -> one.asset().kind() == AssetKind.PROMOTION)
                        .filter(one -> one.asset().name().equals(id))
                        .findFirst()
                        .orElseThrow();
        Promotion promotion = PromotionJson.read(content(release, item));
        Map<String, byte[]> modules =
                release.artifact(item).map(it -> Map.of(id, it.bytes())).orElse(Map.of());
        return new Rulebook(Policy.DEFAULT, List.of(promotion.always()), modules);
    }

    private void verify(ReleaseContent release) {
        var keys = new TrustedKeys(KeyFiles.publicKeys(trustedKeys));
        List<Defect> defects = release.verify(keys);
        if (!defects.isEmpty()) {
            throw Rejected.because(defects);
        }
    }

    private static Optional<ReleaseItem> policyOf(ReleaseContent release) {
        return release.parsed().items().stream()
                .filter(item -> item.asset().kind() == AssetKind.POLICY)
                .findFirst();
    }

    private static Policy policy(ReleaseContent release, ReleaseItem item) {
        return PolicyJson.read(content(release, item));
    }

    private static Loaded open(ReleaseContent release) {
        var promotions = new ArrayList<Promotion>();
        var modules = new HashMap<String, byte[]>();
        for (ReleaseItem item : release.parsed().items()) {
            switch (item.asset().kind()) {
                case PROMOTION -> {
                    Promotion promotion = PromotionJson.read(content(release, item));
                    promotions.add(promotion);
                    release.artifact(item)
                            .ifPresent(module -> modules.put(promotion.id(), module.bytes()));
                }
                case POLICY, VOCABULARY, TEST_SUITE -> {}
            }
        }
        Optional<ReleaseItem> policy = policyOf(release);
        return new Loaded(
                new ReleaseName(release.number(), release.digest()),
                policy.map(item -> item.asset() + " " + item.version()).orElse(BUILT_IN),
                new Rulebook(
                        policy.map(item -> policy(release, item)).orElse(Policy.DEFAULT),
                        promotions,
                        modules));
    }

    private static JsonNode content(ReleaseContent release, ReleaseItem item) {
        return Json.parse(release.content(item).bytes());
    }
}
