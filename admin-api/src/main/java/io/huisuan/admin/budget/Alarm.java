package io.huisuan.admin.budget;

import org.jspecify.annotations.Nullable;

/**
 * Something about a campaign's budgets that somebody should look at.
 *
 * @param budget the one that it is about, or that stopped the campaign; absent when a person did
 * @param percent of its amount that is held or used, by the part that has most; 0 for a campaign
 * @param reason why a person stopped the campaign; else empty
 */
public record Alarm(
        Kind kind, String campaign, @Nullable String budget, int percent, String reason) {

    /** What is the matter, the gravest first. */
    public enum Kind {
        FROZEN,
        STOPPED,
        USED_UP,
        NEARLY
    }
}
