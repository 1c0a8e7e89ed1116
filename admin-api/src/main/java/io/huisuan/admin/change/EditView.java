package io.huisuan.admin.change;

import io.huisuan.admin.check.FindingView;
import io.huisuan.authoring.Checked;
import io.huisuan.promotion.Text;
import io.huisuan.repo.change.Edit;
import io.huisuan.rules.codec.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * What a change request wants of one asset.
 *
 * @param asset for example {@code promotion/mj-300-50}
 * @param kind {@code PROMOTION}, {@code POLICY}, or {@code RETIREMENT}: it leaves the live set
 * @param content the asset's new JSON; absent when it retires
 * @param baseNumber the live version that it was made from; absent when none was live
 * @param revision for {@code If-Match}
 * @param findings what the check says of it now
 * @param sentence what it says
 */
public record EditView(
        String asset,
        String kind,
        @Nullable String campaign,
        @Nullable JsonNode content,
        @Nullable Integer baseNumber,
        String editedBy,
        int revision,
        Instant updatedAt,
        List<FindingView> findings,
        @Nullable Text sentence) {

    static EditView of(Edit edit, Checked checked) {
        return new EditView(
                edit.assetId().toString(),
                edit.retires() ? "RETIREMENT" : edit.assetId().kind().name(),
                edit.campaignId(),
                edit.content() == null ? null : Json.parse(edit.content().bytes()),
                edit.baseNumber(),
                edit.editedBy(),
                edit.revision(),
                edit.updatedAt(),
                checked.findings().stream().map(FindingView::of).toList(),
                checked.sentence().orElse(null));
    }
}
