package io.huisuan.admin.change;

import io.huisuan.admin.check.Checking;
import io.huisuan.admin.problem.Given;
import io.huisuan.repo.Actor;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Draft;
import io.huisuan.repo.change.Drafting;
import io.huisuan.repo.change.Edit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The edits of a change request. Whoever edits becomes one of its editors for good and may never
 * review it. An edit that has moved since it was looked at is {@code stale-revision} (412).
 */
@RestController
class EditController {

    private final Changes changes;
    private final Drafting drafting;
    private final Desk desk;
    private final Checking checking;

    EditController(Changes changes, Drafting drafting, Desk desk, Checking checking) {
        this.changes = changes;
        this.drafting = drafting;
        this.desk = desk;
        this.checking = checking;
    }

    /**
     * Gives an asset new content. It may be unfinished: findings are told, not refused. What is
     * beyond all bounds, or has characters that nobody sees, is {@code not-kept} (422). Raw DRL and
     * the policy are {@code rule-engineer-only} (403).
     *
     * @param kind {@code promotion} or {@code policy}
     * @param ifMatch the edit's revision that was looked at; absent when there is no edit yet
     * @param body the asset's JSON
     */
    @PutMapping("/api/changes/{change}/edits/{kind}/{id}")
    ChangeView put(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long change,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        Authored authored = Authored.of(asset(kind, id), body).allowedFor(actor);
        int revision = ifMatch == null ? 0 : Given.revision(ifMatch);
        Draft draft = authored.draft();
        Unkept.refuse(checking.check(authored.asset(), draft.content()).parts());
        Edit _ = drafting.put(actor, change, authored.asset(), revision, draft);
        return desk.lay(desk.find(change));
    }

    /** Has a live asset leave the live set; {@code not-live} (409) when it is not in it. */
    @PostMapping("/api/changes/{change}/edits/{kind}/{id}/retire")
    ChangeView retire(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long change,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        AssetId asset = asset(kind, id);
        Edit _ = drafting.retire(actor, change, asset, revision(ifMatch, change, asset));
        return desk.lay(desk.find(change));
    }

    /** Declares that an edit was looked through against what is live now, and stands as it is. */
    @PostMapping("/api/changes/{change}/edits/{kind}/{id}/rebase")
    ChangeView rebase(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long change,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        AssetId asset = asset(kind, id);
        Edit _ = drafting.rebase(actor, change, asset, revision(ifMatch, change, asset));
        return desk.lay(desk.find(change));
    }

    /** Takes an edit back out of a change request. */
    @DeleteMapping("/api/changes/{change}/edits/{kind}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long change,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        AssetId asset = asset(kind, id);
        drafting.drop(actor, change, asset, revision(ifMatch, change, asset));
    }

    private static AssetId asset(String kind, String id) {
        return AssetId.parse(kind + "/" + id);
    }

    private int revision(@Nullable String ifMatch, long change, AssetId asset) {
        return ifMatch == null
                ? changes.edit(change, asset).map(Edit::revision).orElse(0)
                : Given.revision(ifMatch);
    }
}
