package io.huisuan.engine.referral;

import io.huisuan.engine.command.Replies;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Every;
import io.huisuan.ledger.budget.Period;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Session;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.referral.Arrival;
import io.huisuan.ledger.referral.Bound;
import io.huisuan.ledger.referral.InviteeOrders;
import io.huisuan.ledger.referral.Referrals;
import io.huisuan.ledger.referral.Terms;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.ledger.risk.Trail;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Promotion;
import io.huisuan.social.referral.Traces;
import io.huisuan.social.referral.Verdict;
import io.huisuan.social.risk.Risk;

import java.time.InstantSource;
import java.util.Optional;

/** What shops ask of referrals. */
public final class Inviting {

    private final Shelf shelf;
    private final Referrals referrals;
    private final InviteeOrders invitees;
    private final Orders orders;
    private final Ledger ledger;
    private final Budgets budgets;
    private final Risks risks;
    private final InstantSource now;

    /**
     * @param now the database's clock
     */
    public Inviting(
            Shelf shelf,
            Referrals referrals,
            InviteeOrders invitees,
            Orders orders,
            Ledger ledger,
            Budgets budgets,
            Risks risks,
            InstantSource now) {
        this.shelf = shelf;
        this.referrals = referrals;
        this.invitees = invitees;
        this.orders = orders;
        this.ledger = ledger;
        this.budgets = budgets;
        this.risks = risks;
        this.now = now;
    }

    /** A customer's code in a promotion that runs. */
    String code(String promotion, String customer) {
        Activity activity = activity(promotion);
        activity.requireOpen();
        Terms terms = activity.terms();
        return Replies.asking(() -> referrals.code(terms.promotion(), customer, Traces.none()));
    }

    /** The promotion whose link it was. */
    String visit(String code, String visitor, String source) {
        return Replies.asking(() -> referrals.touch(code, visitor, source))
                .orElseThrow(Inviting::unknownCode);
    }

    /**
     * Binds by the version that is live; the same again gives the same, also when it does not run
     * any more.
     *
     * @param trail what the shop has seen of the customer
     */
    Bound bind(String code, Arrival arrival, Trail trail) {
        String promotion =
                Replies.asking(() -> referrals.promotion(code)).orElseThrow(Inviting::unknownCode);
        Activity activity = activity(promotion);
        if (Replies.asking(() -> referrals.find(arrival.customer())).isEmpty()) {
            activity.requireOpen();
        }
        Bound bound =
                Replies.asking(
                        () -> {
                            risks.note(arrival.customer(), trail);
                            Risk risk = risks.of(arrival.customer());
                            return referrals.bind(activity.terms(), arrival.suspected(risk));
                        });
        return switch (bound.verdict()) {
            case BOUND, HELD -> bound;
            case ALREADY_BOUND ->
                    throw refused(
                            ProblemCode.ALREADY_BOUND,
                            "该顾客已有邀请人，邀请关系不会改变",
                            "somebody has brought this customer before, and that stays so");
            case SELF -> throw refused(ProblemCode.SELF_INVITE, "不能邀请自己", "nobody brings oneself");
            case CYCLE, CHAIN_TOO_LONG ->
                    throw refused(
                            ProblemCode.REFERRAL_CYCLE,
                            "该顾客直接或间接邀请了邀请人",
                            "this customer has brought the inviter, directly or through others");
            case WINDOW_CLOSED ->
                    throw refused(
                            ProblemCode.WINDOW_CLOSED,
                            "注册时间太久，不能再填写邀请码",
                            "the customer has been registered for too long to name an inviter");
            case SAME_PHONE, SAME_DEVICE, SAME_PAYER -> throw samePerson(bound.verdict());
        };
    }

    private static Refusal samePerson(Verdict verdict) {
        return refused(
                ProblemCode.SAME_PERSON,
                "邀请人与被邀请人的手机、设备或支付账户相同（" + verdict + "）",
                "inviter and invitee share a telephone, device or payer (" + verdict + ")");
    }

    private static Refusal refused(ProblemCode code, String zh, String en) {
        return Refusal.of(code, "/code", zh, en);
    }

    private static Refusal unknownCode() {
        return refused(ProblemCode.NOT_FOUND, "没有这个邀请码，请核对后重试", "there is no such code; check it");
    }

    /** The customer has the goods of a paid order; again changes nothing. */
    void received(String client, String order) {
        String hold =
                Replies.asking(() -> orders.find(client, order))
                        .orElseThrow(() -> Replies.unknown(order))
                        .hold();
        switch (Replies.asking(() -> ledger.session(client, order))) {
            case Session.PAID, Session.PARTIALLY_RETURNED ->
                    Replies.asking(
                            () -> {
                                invitees.received(hold, now.instant());
                                return hold;
                            });
            case Session.CANCELLED ->
                    throw Refusal.of(
                            ProblemCode.ORDER_CANCELLED,
                            "",
                            "订单 " + order + " 已取消",
                            "the order " + order + " was cancelled");
            case Session.OPEN, Session.RESERVED ->
                    throw Refusal.of(
                            ProblemCode.ORDER_NOT_PAID,
                            "",
                            "订单 " + order + " 尚未支付",
                            "the order " + order + " is not paid");
        }
    }

    /** A referral, and whether anybody can be brought by it now. */
    private record Activity(Terms terms, boolean isOpen) {
        void requireOpen() {
            if (!isOpen) {
                throw Refusal.of(
                        ProblemCode.ACTIVITY_CLOSED,
                        "",
                        "邀请活动未开始、已结束或已停止",
                        "the referral has not begun, is over or was stopped");
            }
        }
    }

    private Activity activity(String promotion) {
        return shelf.reading(live -> live.flatMap(loaded -> activity(loaded, promotion)))
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.NOT_FOUND,
                                        "",
                                        "没有邀请活动 " + promotion,
                                        "there is no referral " + promotion));
    }

    private Optional<Activity> activity(Loaded live, String id) {
        return live.rulebook()
                .promotion(id)
                .flatMap(one -> terms(one, live.name().text()).map(terms -> activity(one, terms)));
    }

    private Activity activity(Promotion promotion, Terms terms) {
        boolean isStopped = Replies.asking(() -> budgets.gate(terms.campaign())).stopped();
        return new Activity(terms, !isStopped && promotion.schedule().runs(now.instant()));
    }

    /** The business days of a referral begin in its zone. */
    Period period(String promotion, Every every) {
        return every.at(now.instant(), activity(promotion).terms().zone());
    }

    /** As a release has them; none when the promotion is no referral. */
    static Optional<Terms> terms(Promotion promotion, String release) {
        return promotion
                .play()
                .filter(Play.Referral.class::isInstance)
                .map(Play.Referral.class::cast)
                .map(
                        play ->
                                new Terms(
                                        promotion.id(),
                                        promotion.campaign(),
                                        release,
                                        promotion.currency(),
                                        promotion.schedule().zone(),
                                        play,
                                        play.holdAtRisk()));
    }
}
