package io.huisuan.admin.table;

import io.huisuan.admin.check.Checking;
import io.huisuan.admin.check.FindingView;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.xlsx.ChangeJson;
import io.huisuan.authoring.xlsx.TableChange;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Edit;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.store.Refused;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * The table of a change request's edit as a spreadsheet. {@code not-a-table} (409) when the edit is
 * something else, or can't be read yet.
 */
@RestController
class SpreadsheetController {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PATH = "/api/changes/{change}/edits/promotion/{id}/table.xlsx";

    private final Changes changes;
    private final Checking checking;
    private final Names names;

    SpreadsheetController(Changes changes, Checking checking, Names names) {
        this.changes = changes;
        this.checking = checking;
        this.names = names;
    }

    /** The table as it is in the change request, complete or not. */
    @GetMapping(path = PATH, produces = XLSX)
    ResponseEntity<byte[]> export(@PathVariable long change, @PathVariable String id) {
        Sheeted sheeted = Sheeted.of(edit(change, id));
        var disposition = ContentDisposition.attachment().filename(id + ".xlsx").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .body(sheeted.spreadsheet(names));
    }

    /**
     * What a spreadsheet would change.
     *
     * @param revision of the edit that it was compared with, to put the proposal on
     * @param promotion the promotion with the spreadsheet's table
     * @param changes cell by cell, rows and columns by their ids; none when nothing is different
     * @param findings of the promotion as it would be
     */
    record Proposed(
            int revision, JsonNode promotion, List<JsonNode> changes, List<FindingView> findings) {}

    /**
     * Reads a spreadsheet that was exported and edited, as a proposed change. Nothing is stored: to
     * accept it, put {@code promotion} as the edit. {@code spreadsheet-refused} (422) with every
     * cell that is wrong in {@code errors}, where {@code pointer} is sheet and cell, for example
     * {@code Rules!C5}.
     *
     * @param file at most 5 MB, unpacked 20 MB in 100 parts
     */
    @PostMapping(path = PATH, consumes = XLSX)
    Proposed propose(@PathVariable long change, @PathVariable String id, @RequestBody byte[] file) {
        Edit edit = edit(change, id);
        Sheeted before = Sheeted.of(edit);
        Sheeted after = before.edited(file, names);
        JsonNode promotion = PromotionJson.write(after.promotion());
        return new Proposed(
                edit.revision(),
                promotion,
                TableChange.between(before.table(), after.table()).stream()
                        .<JsonNode>map(ChangeJson::write)
                        .toList(),
                FindingView.of(checking.check(Json.canonical(promotion))));
    }

    private Edit edit(long change, String id) {
        var asset = new AssetId(AssetKind.PROMOTION, id);
        return changes.edit(change, asset)
                .orElseThrow(() -> Refused.notFound("change/" + change + "/edits/" + asset));
    }
}
