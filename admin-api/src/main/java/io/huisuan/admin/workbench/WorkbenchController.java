package io.huisuan.admin.workbench;

import io.huisuan.admin.budget.Alarm;
import io.huisuan.admin.budget.Standings;
import io.huisuan.admin.change.ChangeRow;
import io.huisuan.admin.change.Desk;
import io.huisuan.admin.release.Live;
import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.GroupFilter;
import io.huisuan.ledger.group.GroupRoll;
import io.huisuan.ledger.referral.Rewards;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.change.ChangeFilter;
import io.huisuan.repo.change.ChangeState;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The first page of a day. */
@RestController
class WorkbenchController {

    private static final Page.Request SOME = Page.Request.first(20);
    private static final GroupFilter HELD = new GroupFilter(null, null, Group.State.HELD, null);

    private final Desk desk;
    private final Live live;
    private final Standings standings;
    private final Rewards rewards;
    private final GroupRoll groups;

    WorkbenchController(
            Desk desk, Live live, Standings standings, Rewards rewards, GroupRoll groups) {
        this.desk = desk;
        this.live = live;
        this.standings = standings;
        this.rewards = rewards;
        this.groups = groups;
    }

    /**
     * What waits for me, and how things stand; each list has the newest 20.
     *
     * @param drafts mine that are drafts or were sent back
     * @param reviews of others that wait for a verdict, when I am a reviewer
     * @param approved that wait for being published
     * @param alarms about budgets and campaigns that are stopped, the gravest first
     * @param heldRewards how many rewards of referrals wait for a person's decision
     * @param heldGroups how many groups do
     */
    record Workbench(
            List<ChangeRow> drafts,
            List<ChangeRow> reviews,
            List<ChangeRow> approved,
            Live.LiveView live,
            List<Live.NodeView> nodes,
            List<Alarm> alarms,
            long heldRewards,
            long heldGroups) {}

    /** My drafts, reviews that wait for me, what is approved, what is live, the nodes, alarms. */
    @GetMapping("/api/workbench")
    Workbench show(@AuthenticationPrincipal Actor actor) {
        return new Workbench(
                rows(EnumSet.of(ChangeState.DRAFT, ChangeState.CHANGES_REQUESTED), actor.account()),
                reviews(actor),
                rows(EnumSet.of(ChangeState.APPROVED), null),
                live.show(),
                live.nodes(),
                standings.alarms(SOME.size()),
                rewards.toReview(Page.Request.first(1)).total(),
                groups.page(HELD, Page.Request.first(1)).total());
    }

    private List<ChangeRow> reviews(Actor actor) {
        if (!actor.roles().contains(Role.REVIEWER)) {
            return List.of();
        }
        return rows(EnumSet.of(ChangeState.IN_REVIEW), null).stream()
                .filter(row -> !row.editors().contains(actor.account()))
                .toList();
    }

    private List<ChangeRow> rows(Set<ChangeState> states, @Nullable String participant) {
        return desk.rows(new ChangeFilter(states, participant, null), SOME).items();
    }
}
