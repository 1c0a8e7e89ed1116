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
        var items = new ArrayList<ReleaseItem>();
        var blobs = new HashMap<String, Blob>();
        int version = Math.toIntExact(number);
        add(AssetId.POLICY, version, PolicyJson.write(Translation.POLICY), items, blobs);
        for (Promotion promotion : Translation.promotions(promotions)) {
            AssetId asset = AssetId.promotion(promotion.id());
            add(asset, version, PromotionJson.write(promotion), items, blobs);
        }
        var manifest = new Manifest(null, COMPILER, items);
        String text = manifest.text();
        return new ReleaseContent(number, manifest.digest(), text, signer.sign(text), blobs);
    }

    private static void add(
            AssetId asset,
            int version,
            JsonNode content,
            List<ReleaseItem> items,
            Map<String, Blob> blobs) {
        Blob blob = Blob.of(Json.canonical(content));
        String sha256 = blob.sha256();
        blobs.put(sha256, blob);
        items.add(new ReleaseItem(asset, version, sha256, null));
    }
}
