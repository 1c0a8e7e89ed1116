package io.huisuan.bench.server;

import io.huisuan.bench.workload.Translation;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.promotion.Promotion;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.release.Ed25519Signer;
import io.huisuan.repo.release.KeyFiles;
import io.huisuan.repo.release.Manifest;
import io.huisuan.repo.release.ReleaseContent;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.Signer;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PolicyJson;
import io.huisuan.rules.codec.PromotionJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes signed releases of workloads, with a key of its own. */
final class Publisher {

    private static final String COMPILER = "bench";

    private final Path key;
    private final Signer signer;

    /** Keeps its key in this folder. */
    Publisher(Path folder) {
        this.key = folder.resolve("release.pem");
        this.signer = new Ed25519Signer(KeyFiles.openOrCreate(key));
    }

    /** What nodes verify its releases with. */
    Path publicKeyFile() {
        return key.resolveSibling(key.getFileName() + ".pub");
    }

    ReleaseContent release(long number, List<Promo> promotions) {
        return release(number, promotions, List.of());
    }

    ReleaseContent release(long number, List<Promo> promotions, List<Compiled> more) {
        var items = new ArrayList<ReleaseItem>();
        var blobs = new HashMap<String, Blob>();
        int version = Math.toIntExact(number);
        add(AssetId.POLICY, version, PolicyJson.write(Translation.POLICY), null, items, blobs);
        for (Promotion promotion : Translation.promotions(promotions)) {
            add(promotion, version, null, items, blobs);
        }
        for (Compiled each : more) {
            String module = put(each.module(), blobs);
            add(each.promotion(), version, module, items, blobs);
        }
        var manifest = new Manifest(null, COMPILER, items);
        String text = manifest.text();
        return new ReleaseContent(number, manifest.digest(), text, signer.sign(text), blobs);
    }

    private static void add(
            Promotion promotion,
            int version,
            @Nullable String module,
            List<ReleaseItem> items,
            Map<String, Blob> blobs) {
        AssetId asset = AssetId.promotion(promotion.id());
        add(asset, version, PromotionJson.write(promotion), module, items, blobs);
    }

    private static void add(
            AssetId asset,
            int version,
            JsonNode content,
            @Nullable String module,
            List<ReleaseItem> items,
            Map<String, Blob> blobs) {
        String sha256 = put(Blob.of(Json.canonical(content)), blobs);
        items.add(new ReleaseItem(asset, version, sha256, module));
    }

    private static String put(Blob blob, Map<String, Blob> blobs) {
        String sha256 = blob.sha256();
        blobs.put(sha256, blob);
        return sha256;
    }
}
