package io.huisuan.admin.policy;

import io.huisuan.admin.asset.History;
import io.huisuan.admin.asset.History.Live;
import io.huisuan.admin.asset.LiveVersion;
import io.huisuan.admin.asset.OpenChange;
import io.huisuan.admin.asset.VersionRow;
import io.huisuan.admin.asset.VersionView;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.overview.AssetFilter;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PolicyJson;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** The pricing policy, which every cart is priced under. It is edited in change requests. */
@RestController
class PolicyController {

    private static final Blob BUILT_IN = Blob.of(Json.canonical(PolicyJson.write(Policy.DEFAULT)));

    private final History history;

    PolicyController(History history) {
        this.history = history;
    }

    /**
     * The pricing policy.
     *
     * @param policy what carts are priced under now, with every member: the live version, else the
     *     built-in one
     * @param sentence what it says
     * @param liveVersion absent where the built-in one applies
     * @param openChange the newest change request that edits it and is not over
     * @param versions newest first, the newest 200
     */
    record PolicyView(
            JsonNode policy,
            @Nullable Text sentence,
            @Nullable LiveVersion liveVersion,
            @Nullable OpenChange openChange,
            List<VersionRow> versions) {}

    /** The policy that applies now, and all its versions. */
    @GetMapping("/api/policy")
    PolicyView get() {
        Optional<Live> live = history.live(AssetId.POLICY);
        Blob content = live.map(Live::content).orElse(BUILT_IN);
        return new PolicyView(
                PolicyJson.write(PolicyJson.read(Json.parse(content.bytes()))),
                history.sentence(AssetId.POLICY, content),
                live.map(Live::version).orElse(null),
                openChange(),
                history.versions(AssetId.POLICY));
    }

    private @Nullable OpenChange openChange() {
        return history
                .page(AssetFilter.all(AssetKind.POLICY), Page.Request.first(1))
                .items()
                .stream()
                .findFirst()
                .map(OpenChange::of)
                .orElse(null);
    }

    /** The content of one version. */
    @GetMapping("/api/policy/versions/{number}")
    VersionView version(@PathVariable int number) {
        return history.version(AssetId.POLICY, number);
    }
}
