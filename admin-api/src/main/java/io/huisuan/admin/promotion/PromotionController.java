package io.huisuan.admin.promotion;

import io.huisuan.admin.asset.LiveVersion;
import io.huisuan.admin.asset.VersionRow;
import io.huisuan.admin.asset.VersionView;
import io.huisuan.promotion.Text;
import io.huisuan.repo.overview.AssetFilter.Standing;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Promotions, with what of them is live and what of them is being changed. */
@RestController
class PromotionController {

    private final Promotions promotions;

    PromotionController(Promotions promotions) {
        this.promotions = promotions;
    }

    /**
     * Promotions, newest first.
     *
     * @param campaign a campaign's id
     * @param state {@code LIVE}, {@code CHANGING} (an open change request edits it) or {@code IDLE}
     * @param q part of its id or names
     */
    @GetMapping("/api/promotions")
    Page<Promotions.Row> list(
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable Standing state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return promotions.rows(campaign, state, q, new Page.Request(page, size));
    }

    /**
     * A promotion.
     *
     * @param name of what is live, else of the newest version; absent when there is none
     * @param live what is live, as JSON; absent when nothing is
     * @param sentence what the live version says, else the newest
     * @param versions newest first, the newest 200
     */
    record PromotionView(
            String id,
            @Nullable Text name,
            @Nullable JsonNode live,
            @Nullable Text sentence,
            @Nullable LiveVersion liveVersion,
            List<VersionRow> versions) {}

    /** A promotion's live state and all its versions. */
    @GetMapping("/api/promotions/{id}")
    PromotionView get(@PathVariable String id) {
        return promotions.show(id);
    }

    /** The content of one version. */
    @GetMapping("/api/promotions/{id}/versions/{number}")
    VersionView version(@PathVariable String id, @PathVariable int number) {
        return promotions.version(id, number);
    }
}
