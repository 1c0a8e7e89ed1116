package io.huisuan.ledger.coupon;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.code.CodeNames;
import io.huisuan.ledger.code.Template;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Combiner;
import io.huisuan.ledger.hold.Declined;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.Told;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.store.Database;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The coupons of customers, and how they come by them. Whatever is scarce about it goes through the
 * ledger: each command is one reservation that is settled at once, so that asking again with the
 * same key gets the answer of the first time.
 */
public final class Wallets {

    private final InstantSource now;
    private final Combiner ledger;
    private final Hmac customers;
    private final CouponMapper coupons;
    private final TakingBack back;

    /**
     * @param customers names customers in the ledger
     */
    public Wallets(Database database, InstantSource now, Combiner ledger, Hmac customers) {
        this.now = now;
        this.ledger = ledger;
        this.customers = customers;
        coupons = database.mapper(CouponMapper.class, new KeyedHashType());
        back = new TakingBack(database, now);
    }

    /** Coupons of a customer, newest first. */
    public Page<Coupon> of(String customer, Coupon.@Nullable State state, Page.Request request) {
        Instant at = now.instant();
        KeyedHash name = KeyedHash.of(customers, customer);
        return request.of(
                coupons.page(name, state, at, request.size(), request.offset()),
                coupons.count(name, state, at));
    }

    public Optional<Coupon> find(String id) {
        return coupons.find(id, now.instant());
    }

    /**
     * A customer takes a coupon; its id is the request's. Refused with {@link Reason#SOLD_OUT},
     * {@link Reason#PER_CUSTOMER_LIMIT}, {@link Reason#NOT_CLAIMABLE}, {@link
     * Reason#COUPON_STOPPED}, or for what {@link Combiner#reserve} says.
     */
    public Answer claim(Request request, Template template, String customer) {
        KeyedHash name = KeyedHash.of(customers, customer);
        var claims = new ArrayList<>(List.of(stock(template, 1)));
        Integer most = template.perCustomer();
        if (most != null) {
            var resource = CouponNames.claims(name, template.id());
            claims.add(Claim.of(resource, template.campaignId(), 1, GiveBack.NEVER).within(most));
        }
        return give(
                request,
                template,
                Coupon.Source.CLAIM,
                claims,
                List.of(request.id()),
                List.of(name));
    }

    /**
     * Customers are given a coupon each; {@link #granted} says which. They count in the stock, but
     * not in what a customer may claim. Refused as a claim is.
     *
     * @param to 1 to 1,000 customers
     */
    public Answer grant(Request request, Template template, List<String> to) {
        List<KeyedHash> names = to.stream().map(c -> KeyedHash.of(customers, c)).toList();
        return give(
                request,
                template,
                Coupon.Source.GRANT,
                List.of(stock(template, to.size())),
                granted(request, to.size()),
                names);
    }

    /**
     * One customer is given a coupon, whose id {@link #granted} says.
     *
     * @param to as the ledger names the customer
     * @param also done in the same transaction, maybe more than once
     */
    public Answer grant(Request request, Template template, KeyedHash to, Runnable also) {
        return give(
                request,
                template,
                Coupon.Source.GRANT,
                List.of(stock(template, 1)),
                granted(request, 1),
                List.of(to),
                also);
    }

    /**
     * As {@link #grant}, but while there are fewer than customers, the first of them get one each:
     * {@link #grantedOf} says how many. Refused with {@link Reason#SOLD_OUT} when none is left.
     */
    public Answer grantFirst(Request request, Template template, List<String> to) {
        int count = to.size();
        Answer answer = grant(request, template, to);
        while (answer instanceof Answer.Refused(Reason why, _, long left)
                && why == Reason.SOLD_OUT
                && Math.min(left, count - 1) > 0) {
            count = (int) Math.min(left, count - 1);
            answer = grant(request, template, to.subList(0, count));
        }
        return answer;
    }

    /** How many customers got a coupon of a grant. */
    public static int grantedOf(Template template, Answer.Done done) {
        return (int) done.receipt().quantity(template.stockId());
    }

    /** The ids of coupons that a request grants, in the order of its customers. */
    public List<String> granted(Request request, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> KeyedHash.of(customers, request.id() + "/" + i).hex())
                .toList();
    }

    /**
     * A code that can be used once becomes a customer's coupon, whose id is the request's. Refused
     * with {@link Reason#CODE_USED_UP} or {@link Reason#COUPON_STOPPED}.
     *
     * @param code the customer may use it
     */
    public Answer redeem(Request request, Template template, KeyedHash code, String customer) {
        Claim claim =
                Claim.of(CodeNames.uses(code), template.campaignId(), 1, GiveBack.NEVER).within(1);
        return give(
                request,
                template,
                Coupon.Source.CODE,
                List.of(claim),
                List.of(request.id()),
                List.of(KeyedHash.of(customers, customer)));
    }

    private static Claim stock(Template template, int count) {
        Long stock = template.stock();
        return Claim.of(template.stockId(), template.campaignId(), count, GiveBack.NEVER)
                .within(stock == null ? Resource.MOST : stock);
    }

    private Answer give(
            Request request,
            Template template,
            Coupon.Source source,
            List<Claim> claims,
            List<String> ids,
            List<KeyedHash> to) {
        return give(request, template, source, claims, ids, to, () -> {});
    }

    private Answer give(
            Request request,
            Template template,
            Coupon.Source source,
            List<Claim> claims,
            List<String> ids,
            List<KeyedHash> to,
            Runnable also) {
        return ledger.reserve(
                new Reservation(
                                request,
                                "coupon/" + request.id(),
                                Set.of(template.campaignId()),
                                List.of(),
                                claims,
                                Beside.of(
                                        () -> {
                                            add(template, source, ids, to);
                                            also.run();
                                        }))
                        .atOnce(
                                new Told(
                                        source.event(),
                                        "{\"template\":\"%s\",\"coupons\":[\"%s\"]}"
                                                .formatted(
                                                        template.id(),
                                                        String.join("\",\"", ids)))));
    }

    private void add(
            Template template, Coupon.Source source, List<String> ids, List<KeyedHash> to) {
        Instant at = now.instant();
        requireGivable(template, source, at);
        Instant from = template.validFrom();
        Instant until = until(template, at);
        var rows = new ArrayList<CouponMapper.Row>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(
                    new CouponMapper.Row(
                            ids.get(i),
                            template.id(),
                            to.get(i),
                            source,
                            at,
                            from == null || from.isBefore(at) ? at : from,
                            until));
        }
        coupons.add(rows);
    }

    private static void requireGivable(Template template, Coupon.Source source, Instant at) {
        if (template.stopped()) {
            throw new Declined(Reason.COUPON_STOPPED, template.id());
        }
        Instant until = template.validUntil();
        boolean isOver = until != null && !at.isBefore(until);
        if (isOver || (source == Coupon.Source.CLAIM && !template.claimable())) {
            throw new Declined(Reason.NOT_CLAIMABLE, template.id());
        }
    }

    /** Whatever ends first; the time that each coupon has begins when it can be used. */
    private static @Nullable Instant until(Template template, Instant at) {
        Long seconds = template.validForSeconds();
        Instant end = template.validUntil();
        if (seconds == null) {
            return end;
        }
        Instant from = template.validFrom();
        Instant own = (from == null || from.isBefore(at) ? at : from).plusSeconds(seconds);
        return end == null || own.isBefore(end) ? own : end;
    }

    /**
     * Takes a coupon back that nobody has used. Refused with {@link Reason#CODE_USED_UP} when an
     * order has it.
     *
     * @param why JSON text, for others
     */
    public Answer revoke(Request request, String coupon, String campaign, String why) {
        return revoke(request, coupon, campaign, why, () -> {});
    }

    /**
     * The same.
     *
     * @param also done in the same transaction, maybe more than once
     */
    public Answer revoke(
            Request request, String coupon, String campaign, String why, Runnable also) {
        return ledger.reserve(back.of(request, coupon, campaign, why, also));
    }
}
