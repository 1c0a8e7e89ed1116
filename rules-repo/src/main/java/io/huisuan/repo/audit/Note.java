package io.huisuan.repo.audit;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.store.Bounds;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a command tells the audit about itself; see {@link AuditEntry}. */
public record Note(
        String actor,
        Role role,
        String action,
        String object,
        String reason,
        @Nullable String beforeHash,
        @Nullable String afterHash,
        String payload) {

    private static final int PAYLOAD = 64 * 1024;

    public Note {
        Bounds.form(action, "[a-z-]{1,24}\\.[a-z-]{1,24}", "change.submit", "/action");
        Bounds.required(object, 200, "/object");
        Bounds.text(reason, 1_000, "/reason");
        Bounds.text(payload, PAYLOAD, "/payload");
    }

    /** This person, in this role, did this to that. */
    public static Note of(Actor actor, Role role, String action, String object) {
        return new Note(actor.account(), role, action, object, "", null, null, "{}");
    }

    public Note because(String why) {
        return new Note(actor, role, action, object, why, beforeHash, afterHash, payload);
    }

    /** Hashes of what was there before and of what is there now; null where there is nothing. */
    public Note changing(@Nullable String before, @Nullable String after) {
        return new Note(actor, role, action, object, reason, before, after, payload);
    }

    public Note with(Payload facts) {
        return new Note(
                actor, role, action, object, reason, beforeHash, afterHash, facts.toString());
    }

    AuditEntry as(long seq, Instant at, String prevHash) {
        var open =
                new AuditEntry(
                        seq,
                        at,
                        actor,
                        role,
                        action,
                        object,
                        reason,
                        beforeHash,
                        afterHash,
                        payload,
                        prevHash,
                        "");
        return new AuditEntry(
                seq,
                at,
                actor,
                role,
                action,
                object,
                reason,
                beforeHash,
                afterHash,
                payload,
                prevHash,
                Chain.hash(open));
    }
}
