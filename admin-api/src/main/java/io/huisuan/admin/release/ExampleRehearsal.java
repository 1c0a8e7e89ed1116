package io.huisuan.admin.release;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.words.ExampleWords;
import io.huisuan.promotion.Promotion;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.change.Item;
import io.huisuan.repo.publish.Rehearsal;
import io.huisuan.rules.Ran;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs the examples of a promotion that is to go live, with the rules that it was approved with.
 */
public final class ExampleRehearsal implements Rehearsal {

    private final Function<String, Optional<Blob>> contents;

    /**
     * Rehearses what is kept.
     *
     * @param contents and compiled rules, by their SHA-256
     */
    public ExampleRehearsal(Function<String, Optional<Blob>> contents) {
        this.contents = contents;
    }

    @Override
    public void require(Item item) {
        if (item.asset().kind() == AssetKind.PROMOTION && item.sha256() != null) {
            Promotion promotion = PromotionJson.read(Json.parse(bytes(item.sha256())));
            Ran.all(promotion, modules(promotion, item.artifactSha256())).stream()
                    .filter(ran -> !ran.holds())
                    .findFirst()
                    .ifPresent(ran -> refuse(item, ExampleWords.failed(ran)));
        }
    }

    private Map<String, byte[]> modules(Promotion promotion, @Nullable String artifact) {
        return artifact == null ? Map.of() : Map.of(promotion.id(), bytes(artifact));
    }

    private byte[] bytes(String sha256) {
        return contents.apply(sha256).map(Blob::bytes).orElseThrow();
    }

    private static void refuse(Item item, Finding failed) {
        throw Refused.precondition(
                failed.code(),
                item.asset() + " 的" + failed.message().zh() + "；请撤回变更单，改正后再发布。",
                item.asset()
                        + ": "
                        + failed.message().en()
                        + "; pull the change request back and correct it.");
    }
}
