package io.huisuan.ledger.bargain;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.bargain.Compensation.State;
import io.huisuan.ledger.code.Template;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.coupon.Wallets;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.hold.Declined;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.outbox.Event;
import io.huisuan.social.bargain.Bargain;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Coupons for owners who have won a bargain of which nothing is left to buy. Whether one is due is
 * decided once for each bargain, and it is given in one transaction with the owner's wallet: once,
 * however often somebody crashes or tries.
 */
public final class Compensations {

    private static final String CLIENT = "bargain";
    private static final int MOST_OFFERED = 1_000;

    private final Books books;
    private final Wallets wallets;
    private final Templates templates;
    private final CompensationMapper compensations;
    private final BargainMapper bargains;
    private final Chronicle chronicle;

    /**
     * @param books in the same database
     * @param wallets of the same customers' names as the bargains
     */
    public Compensations(Database database, Books books, Wallets wallets, Templates templates) {
        this.books = books;
        this.wallets = wallets;
        this.templates = templates;
        compensations = database.mapper(CompensationMapper.class, new KeyedHashType());
        bargains = database.mapper(BargainMapper.class, new KeyedHashType());
        chronicle = new Chronicle(books, bargains);
    }

    /**
     * A version of a promotion whose terms promise one.
     *
     * @param release its number
     * @param digest of that release, 64 hexadecimal digits
     */
    public record Offered(String promotion, long release, String digest) {}

    /** Those that were won, and about which nobody has decided yet. */
    public List<Offered> undecided() {
        return compensations.undecided(MOST_OFFERED);
    }

    /**
     * Decides about all of them that can be decided. Who can still buy waits; for whom the time to
     * buy is over, it is as it is now.
     */
    public void decide(Offered offered, Supply supply) {
        Instant at = books.now();
        switch (supply) {
            case SOLD -> {
                int _ = compensations.decide(offered, Phase.SUCCESS, State.DUE, at);
                int _ = compensations.decide(offered, Phase.EXPIRED, State.DUE, at);
            }
            case RESERVED -> {
                int _ = compensations.decide(offered, Phase.EXPIRED, State.DUE, at);
            }
            case LEFT -> {
                int _ = compensations.decide(offered, Phase.EXPIRED, State.NONE, at);
            }
        }
    }

    /**
     * Gives what is due.
     *
     * @param most 1 to 1,000
     */
    public void give(int most) {
        compensations.due(most).forEach(this::give);
    }

    private void give(Compensation due) {
        Optional<Template> template = templates.find(due.template());
        if (template.isEmpty()) {
            fail(due, "UNKNOWN_TEMPLATE");
            return;
        }
        Request request = request(due);
        String coupon = wallets.granted(request, 1).getFirst();
        Answer answer =
                wallets.grant(request, template.get(), due.owner(), () -> given(due, coupon));
        switch (answer) {
            case Answer.Done _, Answer.Busy _ -> {}
            case Answer.Refused(Reason reason, _, _) -> {
                switch (reason) {
                    case SOLD_OUT, COUPON_STOPPED, NOT_CLAIMABLE -> fail(due, reason.name());
                    case BARGAIN_FINISHED -> settle(due, State.NONE, null, null);
                    default -> {
                        int _ = compensations.postpone(due.bargain(), books.now());
                    }
                }
            }
        }
    }

    private void fail(Compensation due, String why) {
        settle(due, State.FAILED, null, why);
    }

    private void settle(Compensation due, State to, @Nullable String coupon, @Nullable String why) {
        int _ = compensations.settle(due.bargain(), to, coupon, why, books.now());
    }

    /** In the transaction of the wallet: who has the coupon does not buy any more. */
    private void given(Compensation due, String coupon) {
        Instant at = books.now();
        finish(due.bargain(), at);
        if (compensations.settle(due.bargain(), State.GIVEN, coupon, null, at) != 1) {
            throw new Declined(Reason.CANCELLED, due.bargain());
        }
        books.announce(
                List.of(
                        new Event(
                                "bargain:" + due.bargain() + ":compensated",
                                "bargain/" + due.bargain(),
                                "bargain.compensated",
                                at,
                                List.of(due.campaign()),
                                """
                                {"bargain":"%s","promotion":"%s","campaign":"%s","at":"%s",\
                                "template":"%s","coupon":"%s"}\
                                """
                                        .formatted(
                                                due.bargain(),
                                                due.promotion(),
                                                due.campaign(),
                                                at,
                                                due.template(),
                                                coupon))));
    }

    /** Something may have come back since, and the owner may have ordered it. */
    private void finish(String bargain, Instant at) {
        Begun begun =
                chronicle.pass(bargains.lock(bargain).map(BargainRow::begun).orElseThrow(), at);
        switch (begun.phase()) {
            case SUCCESS -> begun.bargain().stop(at).ifPresent(over -> stop(begun, over, at));
            case EXPIRED -> {}
            case OPEN, ORDERED, FINISHED, FAILED ->
                    throw new Declined(Reason.BARGAIN_FINISHED, bargain);
        }
    }

    private void stop(Begun begun, Bargain over, Instant at) {
        Begun _ = chronicle.stop(begun, over, at);
    }

    private static Request request(Compensation due) {
        String bargain = due.bargain();
        return Request.saying(CLIENT, "compensation", bargain, bargain + "/" + due.template());
    }
}
