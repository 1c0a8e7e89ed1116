package io.huisuan.admin.tryout;

import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Promotion;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.ReleaseContent;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.Releases;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PolicyJson;
import io.huisuan.rules.codec.PromotionJson;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rulebook of the effective release, loaded again when another one takes effect. */
public final class LiveRules {

    private final Releases releases;
    private volatile @Nullable Loaded newest;

    public LiveRules(Releases releases) {
        this.releases = releases;
    }

    /** A release's rules. */
    record Loaded(long number, String digest, Rulebook rulebook) {}

    /** Empty before the first release. */
    Optional<Loaded> now() {
        return releases.effective().map(this::loaded);
    }

    private Loaded loaded(Activation live) {
        Loaded known = newest;
        if (known != null && known.digest().equals(live.digest())) {
            return known;
        }
        Loaded loaded = load(live.releaseNumber());
        newest = loaded;
        return loaded;
    }

    /**
     * Works with the rules of any release.
     *
     * @throws java.util.NoSuchElementException when there is no such release
     */
    public <T> T reading(long number, Function<Rulebook, T> work) {
        Loaded known = newest;
        if (known != null && known.number() == number) {
            return work.apply(known.rulebook());
        }
        try (Rulebook rulebook = load(number).rulebook()) {
            return work.apply(rulebook);
        }
    }

    private Loaded load(long number) {
        ReleaseContent content = releases.content(number).orElseThrow();
        Policy policy = Policy.DEFAULT;
        List<Promotion> promotions = new ArrayList<>();
        Map<String, byte[]> modules = new HashMap<>();
        for (ReleaseItem item : content.parsed().items()) {
            var json = Json.parse(content.content(item).bytes());
            if (item.asset().kind() == AssetKind.POLICY) {
                policy = PolicyJson.read(json);
            } else if (item.asset().kind() == AssetKind.PROMOTION) {
                promotions.add(PromotionJson.read(json));
                content.artifact(item)
                        .ifPresent(module -> modules.put(item.asset().name(), module.bytes()));
            }
        }
        return new Loaded(number, content.digest(), new Rulebook(policy, promotions, modules));
    }
}
