package io.huisuan.admin.audit;

import io.huisuan.repo.Role;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.AuditEntry;
import io.huisuan.repo.audit.AuditFilter;
import io.huisuan.repo.audit.Verification;
import io.huisuan.rules.codec.Json;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The auditor's chain of who did what. */
@RestController
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    /**
     * One link of the chain.
     *
     * @param role the role that allowed it
     * @param action like {@code change.submit}
     * @param object like {@code change/12}
     * @param beforeHash of what the action replaced
     * @param afterHash of what the action made
     * @param payload what else there is to know
     * @param prevHash the hash of the link before
     * @param hash SHA-256 over everything above
     */
    record EntryView(
            long seq,
            Instant at,
            String actor,
            Role role,
            String action,
            String object,
            String reason,
            @Nullable String beforeHash,
            @Nullable String afterHash,
            JsonNode payload,
            String prevHash,
            String hash) {

        static EntryView of(AuditEntry entry) {
            return new EntryView(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.role(),
                    entry.action(),
                    entry.object(),
                    entry.reason(),
                    entry.beforeHash(),
                    entry.afterHash(),
                    Json.parse(entry.payload().getBytes(StandardCharsets.UTF_8)),
                    entry.prevHash(),
                    entry.hash());
        }
    }

    /**
     * Who did what, newest first; each parameter narrows.
     *
     * @param action like {@code change.submit}
     * @param object like {@code change/12}
     * @param from inclusive
     * @param to exclusive
     */
    @GetMapping("/api/audit")
    Page<EntryView> list(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = new AuditFilter(actor, action, object, from, to);
        return audit.page(filter, new Page.Request(page, size)).map(EntryView::of);
    }

    /**
     * What a walk along the whole chain found.
     *
     * @param entries how many links hold
     * @param head the hash of the last link, when all hold
     * @param firstBroken the first entry that is wrong or missing
     * @param fault {@code MISSING}, {@code UNLINKED}, {@code ALTERED} or {@code HEAD}
     */
    record VerificationView(
            boolean ok,
            long entries,
            @Nullable String head,
            @Nullable Long firstBroken,
            Verification.@Nullable Fault fault) {

        static VerificationView of(Verification verification) {
            return switch (verification) {
                case Verification.Intact(long entries, String head) ->
                        new VerificationView(true, entries, head, null, null);
                case Verification.Broken(long seq, Verification.Fault fault) ->
                        new VerificationView(false, seq - 1, null, seq, fault);
            };
        }
    }

    /** Walks the whole chain and names the first entry that is not as it was written. */
    @GetMapping("/api/audit/verify")
    VerificationView verify() {
        return VerificationView.of(audit.verify());
    }
}
