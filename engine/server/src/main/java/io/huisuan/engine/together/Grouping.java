package io.huisuan.engine.together;

import io.huisuan.engine.command.Replies;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.Group.Pin;
import io.huisuan.ledger.group.Groups;
import io.huisuan.ledger.group.Opening;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.ledger.risk.Trail;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Promotion;
import io.huisuan.store.Page;

import java.time.InstantSource;
import java.util.Optional;

/** What customers ask of groups; seats are taken by orders. */
public final class Grouping {

    private final Shelf shelf;
    private final Groups groups;
    private final Budgets budgets;
    private final Risks risks;
    private final InstantSource now;

    /**
     * @param now the database's clock
     */
    public Grouping(Shelf shelf, Groups groups, Budgets budgets, Risks risks, InstantSource now) {
        this.shelf = shelf;
        this.groups = groups;
        this.budgets = budgets;
        this.risks = risks;
        this.now = now;
    }

    /** A group by the version of the promotion that is live; the same again is the same group. */
    Opening.Done open(String id, String promotion, String customer, Trail trail) {
        Opening opening =
                Replies.asking(() -> groups.find(id))
                        .map(there -> again(there, promotion, customer))
                        .orElseGet(() -> opening(id, promotion, customer));
        return switch (Replies.asking(() -> groups.open(opening))) {
            case Opening.Done done -> noted(done, customer, trail);
            case Opening.OpenLimit(int most) ->
                    throw Refusal.of(
                            ProblemCode.OPEN_LIMIT,
                            "/customer",
                            "同时最多开 " + most + " 个团，请先等已开的团结束",
                            "at most " + most + " groups may be open at once; let one end first");
            case Opening.IdTaken() ->
                    throw Refusal.of(
                            ProblemCode.ID_TAKEN,
                            "",
                            "团 " + id + " 已由别人开了，请换一个编号",
                            "somebody else has opened a group " + id + "; take another id");
        };
    }

    private Opening.Done noted(Opening.Done done, String customer, Trail trail) {
        return Replies.asking(
                () -> {
                    risks.note(customer, trail);
                    if (!done.again()) {
                        risks.opened(customer);
                    }
                    return done;
                });
    }

    /** Whoever asks again is answered whatever is live by now. */
    private static Opening again(Group there, String promotion, String customer) {
        return new Opening(
                there.id(), promotion, there.campaign(), there.release(), there.play(), customer);
    }

    private Opening opening(String id, String promotion, String customer) {
        return shelf.reading(
                live ->
                        live.flatMap(loaded -> opening(loaded, id, promotion, customer))
                                .orElseThrow(() -> notLive(promotion)));
    }

    /** What was played and is not any more is closed; what nobody has ever played is not known. */
    private Refusal notLive(String promotion) {
        return Replies.asking(() -> groups.anyOf(promotion))
                ? closed()
                : Refusal.of(
                        ProblemCode.NOT_FOUND,
                        "/promotion",
                        "没有拼团优惠 " + promotion,
                        "there is no group-buy " + promotion);
    }

    private static Refusal closed() {
        return Refusal.of(
                ProblemCode.ACTIVITY_CLOSED,
                "/promotion",
                "活动现在不能开团",
                "no group of it can be opened now");
    }

    private Optional<Opening> opening(Loaded live, String id, String promotion, String customer) {
        return live.rulebook()
                .promotion(promotion)
                .flatMap(
                        one ->
                                one.play()
                                        .filter(GroupBuy.class::isInstance)
                                        .map(GroupBuy.class::cast)
                                        .map(play -> opening(live, one, play, id, customer)));
    }

    private Opening opening(
            Loaded live, Promotion promotion, GroupBuy play, String id, String customer) {
        boolean isStopped = Replies.asking(() -> budgets.gate(promotion.campaign())).stopped();
        if (isStopped || !promotion.schedule().runs(now.instant())) {
            throw closed();
        }
        return new Opening(
                id,
                promotion.id(),
                promotion.campaign(),
                new Pin(live.name().number(), live.name().digest()),
                play,
                customer);
    }

    Group find(String id) {
        return Replies.asking(() -> groups.find(id))
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.NOT_FOUND,
                                        "",
                                        "没有团 " + id,
                                        "there is no group " + id));
    }

    GroupView view(String id) {
        Group group = find(id);
        return new GroupView(group, Replies.asking(() -> groups.members(id)));
    }

    Page<Group> of(String customer, Page.Request page) {
        return Replies.asking(() -> groups.of(customer, page));
    }

    Page<Group> joinable(String promotion, String customer, Page.Request page) {
        return Replies.asking(() -> groups.joinable(promotion, customer, page));
    }
}
