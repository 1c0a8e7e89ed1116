package io.huisuan.repo.audit;

import io.huisuan.repo.Role;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One link of the audit chain.
 *
 * @param seq from 1, without gaps
 * @param role the role that allowed it
 * @param action like {@code change.submit}
 * @param object like {@code change/12}
 * @param reason what the actor gave as the reason; may be empty
 * @param beforeHash of what the action replaced, if it replaced something
 * @param afterHash of what the action made, if it made something
 * @param payload what else there is to know, as a JSON object
 * @param prevHash the hash of the link before; 64 zeros for the first
 * @param hash of everything above, see {@link Chain}
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        Role role,
        String action,
        String object,
        String reason,
        @Nullable String beforeHash,
        @Nullable String afterHash,
        String payload,
        String prevHash,
        String hash) {}
