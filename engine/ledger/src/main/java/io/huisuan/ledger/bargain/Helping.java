package io.huisuan.ledger.bargain;

import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.social.bargain.Band;
import io.huisuan.social.bargain.Bargain;
import io.huisuan.social.bargain.Chance;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A friend helps: once, by as much as chance has it, and all of it in one transaction. */
final class Helping {

    private final Books books;
    private final BargainMapper bargains;
    private final BargainHelpMapper helps;
    private final QuotaMapper quotas;
    private final Chronicle chronicle;
    private final Function<Begun, Seed> seeds;

    Helping(
            Books books,
            BargainMapper bargains,
            BargainHelpMapper helps,
            QuotaMapper quotas,
            Chronicle chronicle,
            Function<Begun, Seed> seeds) {
        this.books = books;
        this.bargains = bargains;
        this.helps = helps;
        this.quotas = quotas;
        this.chronicle = chronicle;
        this.seeds = seeds;
    }

    /** In a transaction. Whoever helps in the same bargain waits for its row. */
    Reply<Helped> help(String id, KeyedHash helper, Band band, Seen seen) {
        // The gate's lock comes before all others, as it does for orders.
        Optional<String> campaign = bargains.find(id).map(BargainRow::campaignId);
        if (campaign.isEmpty()) {
            return new Reply.No<>(Refusal.UNKNOWN, id);
        }
        boolean isStopped = books.gate(campaign.get()).stopped();
        Begun locked = bargains.lock(id).orElseThrow().begun();
        Instant now = books.now();
        Begun begun = chronicle.pass(locked, now);
        return helps.find(id, helper)
                .<Reply<Helped>>map(row -> again(row, begun))
                .orElseGet(
                        () ->
                                isStopped
                                        ? new Reply.No<>(Refusal.CAMPAIGN_STOPPED, begun.campaign())
                                        : first(begun, helper, band, seen, now));
    }

    private static Reply<Helped> again(BargainHelpMapper.Row row, Begun begun) {
        return new Reply.Done<>(new Helped(row.help().cut(), begun), true);
    }

    private Reply<Helped> first(Begun begun, KeyedHash helper, Band band, Seen seen, Instant now) {
        Optional<Bargain.Helped> helped = cut(begun, band, now);
        if (helped.isEmpty()) {
            return new Reply.No<>(
                    begun.bargain().left() == 0 || begun.phase() == Phase.OPEN
                            ? Refusal.COMPLETE
                            : Refusal.OVER,
                    begun.id());
        }
        if (begun.owner().equals(helper) && !begun.bargain().terms().ownerCuts()) {
            return new Reply.No<>(Refusal.SELF, begun.id());
        }
        Quota quota = Quota.helps(begun, helper, now);
        quota.lock(quotas);
        return quota.take(quotas)
                ? new Reply.Done<>(write(begun, helper, seen, helped.get(), now), false)
                : new Reply.No<>(Refusal.HELPER_QUOTA, begun.promotion());
    }

    private Optional<Bargain.Helped> cut(Begun begun, Band band, Instant now) {
        Bargain bargain = begun.bargain();
        Chance chance = seeds.apply(begun).chance(begun.id(), bargain.helps() + 1);
        return bargain.help(chance, band, now);
    }

    private Helped write(
            Begun begun, KeyedHash helper, Seen seen, Bargain.Helped helped, Instant now) {
        helps.add(BargainHelpMapper.Row.of(begun.id(), new Help(helper, now, helped.cut()), seen));
        return new Helped(helped.cut(), chronicle.help(begun, helped, now));
    }
}
