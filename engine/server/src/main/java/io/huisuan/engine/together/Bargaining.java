package io.huisuan.engine.together;

import io.huisuan.cart.Customer;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;
import io.huisuan.cart.Participation.Role;
import io.huisuan.engine.command.Replies;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Pins;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.bargain.Begun;
import io.huisuan.ledger.bargain.Help;
import io.huisuan.ledger.bargain.Helped;
import io.huisuan.ledger.bargain.Opening;
import io.huisuan.ledger.bargain.Reply;
import io.huisuan.ledger.bargain.Seen;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.ledger.risk.Trail;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Promotion;
import io.huisuan.social.bargain.Band;
import io.huisuan.social.risk.Risk;
import io.huisuan.store.Page;

import java.time.InstantSource;
import java.util.Optional;

/** What customers ask of bargains; what was won is bought by orders. */
public final class Bargaining {

    private final Shelf shelf;
    private final Pins pins;
    private final Bargains bargains;
    private final Budgets budgets;
    private final Risks risks;
    private final InstantSource now;

    /**
     * @param now the database's clock
     */
    public Bargaining(
            Shelf shelf,
            Pins pins,
            Bargains bargains,
            Budgets budgets,
            Risks risks,
            InstantSource now) {
        this.shelf = shelf;
        this.pins = pins;
        this.bargains = bargains;
        this.budgets = budgets;
        this.risks = risks;
        this.now = now;
    }

    /** A bargain by the version of the promotion that is live; the same again is the same. */
    Reply.Done<Begun> start(String id, String promotion, String customer) {
        Opening opening =
                Replies.asking(() -> bargains.find(id))
                        .map(there -> again(there, promotion, customer))
                        .orElseGet(() -> opening(id, promotion, customer));
        return Haggling.done(Replies.asking(() -> bargains.start(opening)));
    }

    /** Whoever asks again is answered whatever is live by now. */
    private static Opening again(Begun there, String promotion, String customer) {
        return new Opening(
                there.id(),
                promotion,
                there.campaign(),
                there.release(),
                there.digest(),
                there.currency(),
                there.zone(),
                customer,
                there.bargain().terms());
    }

    private Opening opening(String id, String promotion, String customer) {
        return shelf.reading(
                live ->
                        live.flatMap(loaded -> opening(loaded, id, promotion, customer))
                                .orElseThrow(() -> notLive(promotion)));
    }

    /** What was played and is not any more is closed; what nobody has ever played is not known. */
    private Refusal notLive(String promotion) {
        return Replies.asking(() -> bargains.anyOf(promotion))
                ? Haggling.closed()
                : Haggling.unknownPromotion(promotion);
    }

    private Optional<Opening> opening(Loaded live, String id, String promotion, String customer) {
        return live.rulebook()
                .promotion(promotion)
                .flatMap(
                        one ->
                                one.play()
                                        .filter(Play.Bargain.class::isInstance)
                                        .map(Play.Bargain.class::cast)
                                        .map(terms -> opening(live, one, terms, id, customer)));
    }

    private Opening opening(
            Loaded live, Promotion promotion, Play.Bargain terms, String id, String customer) {
        boolean isStopped = Replies.asking(() -> budgets.gate(promotion.campaign())).stopped();
        if (isStopped || !promotion.schedule().runs(now.instant())) {
            throw Haggling.closed();
        }
        return new Opening(
                id,
                promotion.id(),
                promotion.campaign(),
                live.name().number(),
                live.name().digest(),
                promotion.currency().getCurrencyCode(),
                promotion.schedule().zone(),
                customer,
                terms);
    }

    /** Somebody helps, if the rules let them; who has helped before gets that answer again. */
    Reply.Done<Helped> help(String id, Customer helper, Trail trail) {
        Begun begun = find(id);
        Optional<Helped> before = Replies.asking(() -> bargains.helped(id, helper.id()));
        if (before.isPresent()) {
            return new Reply.Done<>(before.get(), true);
        }
        Risk risk = Replies.asking(() -> risk(begun, helper, trail));
        Helping judged = judged(begun, helper, risk);
        if (!judged.isEligible()) {
            throw judged.isRisky() ? Haggling.risky(risk) : Haggling.notEligible();
        }
        return Haggling.done(Replies.asking(() -> help(id, helper, judged.band(), risk)));
    }

    private Risk risk(Begun begun, Customer helper, Trail trail) {
        risks.note(helper.id(), trail);
        return risks.ofHelper(helper.id(), begun.owner());
    }

    private Reply<Helped> help(String id, Customer helper, Band band, Risk risk) {
        var seen = new Seen(risks.device(helper.id()), risk.score());
        Reply<Helped> reply = bargains.help(id, helper.id(), band, seen);
        if (reply instanceof Reply.Done<Helped>(_, boolean again) && !again) {
            risks.helped(helper.id());
        }
        return reply;
    }

    private Helping judged(Begun begun, Customer helper, Risk risk) {
        return shelf.reading(
                live ->
                        live.map(loaded -> pins.host(loaded, release(begun), begun.promotion()))
                                .map(by -> Helping.of(begun, helper, risk, by, now.instant()))
                                .orElseThrow(Haggling::closed));
    }

    Begun find(String id) {
        return Replies.asking(() -> bargains.find(id)).orElseThrow(() -> Haggling.unknown(id));
    }

    BargainView view(String id) {
        Begun begun = find(id);
        return Replies.asking(
                () -> new BargainView(begun, bargains.seed(begun), bargains.compensation(id)));
    }

    Page<Begun> of(String customer, Page.Request page) {
        return Replies.asking(() -> bargains.of(customer, null, page));
    }

    /**
     * Who has helped.
     *
     * @throws Refusal when there is no such bargain
     */
    Page<Help> helps(String id, Page.Request page) {
        Begun _ = find(id);
        return Replies.asking(() -> bargains.helps(id, page));
    }

    static ReleaseName release(Begun begun) {
        return new ReleaseName(begun.release(), begun.digest());
    }

    /** The facts that conditions may read. */
    static Participation participation(Begun begun, Role role, int risk) {
        return new Participation(
                In.BARGAIN,
                begun.id(),
                begun.promotion(),
                release(begun).text(),
                role,
                "",
                begun.bargain().helps(),
                begun.bargain().price(),
                risk);
    }
}
