package io.huisuan.admin.coupon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.coupon.Coupon.State;
import io.huisuan.ledger.coupon.CouponNames;
import io.huisuan.ledger.coupon.TakingBack;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.Sha256;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.rules.codec.Json;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.StringNode;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The coupons that customers have: where they are, and how one is taken back. */
public final class HeldCoupons {

    /** Who asks the ledger; routes of shops are others. */
    private static final String CLIENT = "admin";

    private static final String ROUTE = "customer-coupon-revoke";

    private final Database database;
    private final InstantSource now;
    private final Audit audit;
    private final Templates templates;
    private final Ledger ledger;
    private final Hmac customers;
    private final TakingBack back;
    private final HeldCouponMapper coupons;

    /**
     * @param customers names customers in the ledger
     */
    public HeldCoupons(
            Database database,
            InstantSource now,
            Audit audit,
            Templates templates,
            Ledger ledger,
            Hmac customers) {
        this.database = database;
        this.now = now;
        this.audit = audit;
        this.templates = templates;
        this.ledger = ledger;
        this.customers = customers;
        back = new TakingBack(database, now);
        coupons = database.mapper(HeldCouponMapper.class, new KeyedHashType());
    }

    /** Coupons, and by their ids the orders that have them. */
    record Found(List<HeldCoupon> coupons, Map<String, HeldCoupon.Use> uses) {}

    /**
     * Which ones.
     *
     * @param before only those that come after this one, newest first
     */
    record Filter(@Nullable State state, @Nullable String before, int most) {}

    /** Of a template, newest first; {@code not-found} when there is none. */
    Found ofTemplate(String template, Filter filter) {
        var _ = templates.get(template);
        return found(
                coupons.ofTemplate(
                        template, filter.state(), filter.before(), filter.most(), now.instant()));
    }

    /** Of a customer, newest first. The audit tells who asked, and of whom as the ledger does. */
    Found ofCustomer(Actor actor, String customer, Filter filter) {
        Role role = actor.as(Role.PUBLISHER, Role.AUDITOR);
        KeyedHash name = KeyedHash.of(customers, customer);
        return database.inTransaction(
                () -> {
                    List<HeldCoupon> some =
                            coupons.ofCustomer(
                                    name,
                                    filter.state(),
                                    filter.before(),
                                    filter.most(),
                                    now.instant());
                    audit.record(
                            Note.of(actor, role, "customer-coupon.look-up", "customer/" + name)
                                    .with(Payload.of("found", some.size())));
                    return found(some);
                });
    }

    private Found found(List<HeldCoupon> some) {
        List<String> taken =
                some.stream()
                        .filter(one -> one.state() == State.USED || one.state() == State.LOCKED)
                        .map(one -> CouponNames.coupon(one.id()).toString())
                        .toList();
        Map<String, HeldCoupon.Use> uses =
                taken.isEmpty()
                        ? Map.of()
                        : coupons.uses(taken).stream()
                                .collect(
                                        Collectors.toMap(
                                                use -> use.coupon().replaceFirst("^.*\\.", ""),
                                                Function.identity(),
                                                (one, _) -> one));
        return new Found(some, uses);
    }

    /**
     * Takes one back; once more changes nothing. {@code code-used-up} (409) when an order has it,
     * {@code campaign-stopped} (409).
     */
    Found revoke(Actor actor, String id, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        HeldCoupon coupon = get(id);
        if (coupon.state() != State.REVOKED) {
            switch (ledger.reserve(taking(coupon, reason, note(actor, role, coupon, reason)))) {
                case Answer.Done _ -> {}
                case Answer.Refused(Reason why, _, _) -> throw refused(why);
                case Answer.Busy _ -> throw new IllegalStateException("only combiners are busy");
            }
        }
        return found(List.of(get(id)));
    }

    private HeldCoupon get(String id) {
        return coupons.find(id, now.instant())
                .orElseThrow(() -> Refused.notFound("customer-coupon/" + id));
    }

    private static Note note(Actor actor, Role role, HeldCoupon coupon, String reason) {
        return Note.of(actor, role, "customer-coupon.revoke", "customer-coupon/" + coupon.id())
                .because(reason)
                .with(Payload.of("coupon", coupon.template()));
    }

    /** Whoever takes it first has it: an order, or this. */
    private Reservation taking(HeldCoupon coupon, String reason, Note note) {
        var request = new Request(CLIENT, ROUTE, coupon.id(), Sha256.of(coupon.id()));
        return back.of(
                request, coupon.id(), coupon.campaign(), json(reason), () -> audit.record(note));
    }

    private static String json(String reason) {
        return new String(Json.canonical(StringNode.valueOf(reason)), UTF_8);
    }

    private static Refused refused(Reason why) {
        if (why == Reason.CAMPAIGN_STOPPED) {
            return Refused.conflict(
                    "campaign-stopped",
                    "活动已停，恢复以后才能收回。",
                    "Its campaign is stopped; it can be taken back once that goes on.");
        }
        return Refused.conflict(
                "code-used-up",
                "有订单占用或使用了这张券，不能收回。",
                "An order has this coupon, so it can't be taken back.");
    }
}
