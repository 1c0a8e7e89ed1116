package io.huisuan.admin.budget;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Counts;
import io.huisuan.ledger.budget.Every;
import io.huisuan.ledger.budget.Split;
import io.huisuan.ledger.budget.Terms;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.repo.campaign.Campaign;
import io.huisuan.store.Bounds;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;

/**
 * What is said about a budget. What it counts, its currency, how often it begins anew and by what
 * it is split stay as they were when it was made; {@code stays} when they change.
 *
 * @param id for a new one: 1 to 20 lower-case letters, digits, dashes; ignored when changing
 * @param counts {@code MONEY}, {@code USES} or {@code UNITS}
 * @param currency of what it counts, for money only
 * @param every {@code NONE}, {@code DAY}, {@code WEEK} or {@code MONTH}; {@code NONE} when absent
 * @param split a field like {@code cart.channel}; empty or absent for none
 * @param amount 0 to 10^15; money in minor units
 * @param overdraft 0 to 10^15, for a budget that is not split; 0 when absent
 * @param partial whether an order gets what is left
 * @param stopsCampaign whether the campaign stops when it is used up; for a budget that neither
 *     begins anew nor is split
 * @param even whether it is spent evenly over its time
 * @param from since when it is spent, for a budget that does not begin anew; the campaign's start
 *     when absent
 * @param until until when; the campaign's end when absent
 * @param reason 1 to 500 characters
 */
record BudgetBody(
        @Nullable String id,
        @Nullable Counts counts,
        @Nullable String currency,
        @Nullable Every every,
        @Nullable String split,
        @Nullable Long amount,
        @Nullable Long overdraft,
        @Nullable Boolean partial,
        @Nullable Boolean stopsCampaign,
        @Nullable Boolean even,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String reason) {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,19}";

    String why() {
        return Given.text("/reason", reason, 500);
    }

    /** A new budget of a campaign. */
    Budget budget(Campaign campaign, Instant now) {
        String name = Given.text("/id", id, 20);
        Bounds.form(name, ID, "daily", "/id");
        Counts what = Given.value("/counts", counts);
        Every often = Objects.requireNonNullElse(every, Every.NONE);
        Split by = splitting();
        Terms terms = terms(campaign, often, by);
        requireNot(
                "/until",
                terms.until() != null && !terms.until().isAfter(now),
                "结束时间已过，这个预算什么也限制不了。",
                "It would have ended already, and limit nothing.");
        return new Budget(
                campaign.id(),
                name,
                0,
                what,
                currencyOf(what),
                often,
                ZoneId.of(campaign.zone()),
                by,
                terms,
                1);
    }

    /** Other terms of a budget. */
    Terms terms(Campaign campaign, Budget before) {
        requireSame("/counts", counts == null || counts == before.counts());
        requireSame("/currency", currency == null || currency.equals(before.currency()));
        requireSame("/every", every == null || every == before.every());
        requireSame("/split", split == null || split.equals(before.split().field()));
        return terms(campaign, before.every(), before.split());
    }

    private static void requireSame(String pointer, boolean isSame) {
        if (!isSame) {
            throw Refused.invalid(
                    "stays",
                    pointer,
                    "这一项在建立后不能修改，请结束此预算并新建一个。",
                    "This stays as it was made; end the budget and make another one.");
        }
    }

    private Split splitting() {
        String field = Objects.requireNonNullElse(split, "");
        if (!Split.isKnown(field)) {
            throw Refused.invalid(
                    "out-of-range",
                    "/split",
                    "不能按 " + field + " 拆分。",
                    "A budget cannot be split by " + field + ".");
        }
        return new Split(field);
    }

    private String currencyOf(Counts what) {
        String code = Objects.requireNonNullElse(currency, "");
        if (what != Counts.MONEY) {
            requireNot("/currency", !code.isEmpty(), "只有金额预算有币种。", "Only money has a currency.");
            return "";
        }
        try {
            var known = Currency.getInstance(code);
            if (known.getDefaultFractionDigits() >= 0) {
                return known.getCurrencyCode();
            }
        } catch (IllegalArgumentException _) {
            // Told below, like one that nobody pays with.
        }
        throw Refused.invalid(
                "unknown-currency",
                "/currency",
                "未知的币种，应类似 CNY。",
                "Unknown currency; should look like CNY.");
    }

    private Terms terms(Campaign campaign, Every often, Split by) {
        long most = Given.value("/amount", amount);
        within(most, "/amount");
        long beyond = Objects.requireNonNullElse(overdraft, 0L);
        within(beyond, "/overdraft");
        boolean isOnce = often == Every.NONE;
        boolean stops = Boolean.TRUE.equals(stopsCampaign);
        requireNot(
                "/overdraft",
                beyond > 0 && !by.isNone(),
                "拆分的预算不能透支。",
                "A budget that is split has no overdraft.");
        requireNot(
                "/stopsCampaign",
                stops && !(isOnce && by.isNone()),
                "只有不分周期、不拆分的预算用完后可以停止活动。",
                "Only a budget that neither begins anew nor is split stops its campaign.");
        requireNot(
                "/from",
                !isOnce && (from != null || until != null),
                "按周期的预算没有起止时间。",
                "A budget that begins anew has no time of its own.");
        Instant since = isOnce ? or(from, campaign.startsAt()) : null;
        Instant end = isOnce ? or(until, campaign.endsAt()) : null;
        requireNot(
                "/until",
                since != null && end != null && !since.isBefore(end),
                "结束时间必须晚于开始时间。",
                "It must end after it begins.");
        boolean evenly = Boolean.TRUE.equals(even);
        requireNot(
                "/even",
                evenly && isOnce && (since == null || end == null),
                "匀速发放需要开始和结束时间。",
                "To be spent evenly, it needs a beginning and an end.");
        return new Terms(most, beyond, Boolean.TRUE.equals(partial), stops, evenly, since, end);
    }

    private static void within(long value, String pointer) {
        requireNot(
                pointer,
                value < 0 || value > Resource.MOST,
                "应在 0 到 10^15 之间。",
                "Must be 0 to 10^15.");
    }

    private static @Nullable Instant or(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : one;
    }

    private static void requireNot(String pointer, boolean isWrong, String zh, String en) {
        if (isWrong) {
            throw Refused.invalid("out-of-range", pointer, zh, en);
        }
    }
}
