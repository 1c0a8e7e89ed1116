package io.huisuan.admin.play;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.GroupFilter;
import io.huisuan.ledger.group.GroupRoll;
import io.huisuan.ledger.group.Intervening;
import io.huisuan.repo.Actor;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups that buy together, for people of the shop. */
@RestController
class GroupController {

    private final GroupRoll roll;
    private final Interventions interventions;

    GroupController(GroupRoll roll, Interventions interventions) {
        this.roll = roll;
        this.interventions = interventions;
    }

    /**
     * Groups; each parameter narrows. Those that are open, or held, by what ends first, when only
     * they are asked for; else the newest first.
     *
     * @param customer who has opened it, or has or had a seat, as the ledger names them
     */
    @GetMapping("/api/groups")
    Page<GroupView.GroupRow> list(
            @RequestParam(required = false) @Nullable String promotion,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) Group.@Nullable State state,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter =
                new GroupFilter(
                        Asked.narrowing(promotion),
                        Asked.narrowing(campaign),
                        state,
                        Asked.customer("?customer", customer));
        return roll.page(filter, new Page.Request(page, size)).map(GroupView.GroupRow::of);
    }

    /** A group with its members. */
    @GetMapping("/api/groups/{id}")
    GroupView get(@PathVariable String id) {
        return roll.find(id)
                .map(listed -> GroupView.of(listed, roll.seats(id)))
                .orElseThrow(() -> Refused.notFound("group/" + id));
    }

    /**
     * How and why a group is ended.
     *
     * @param way {@code REFUND}: it fails and everybody gets their money back; {@code FILL}: as if
     *     its time were over, filled up with virtual members where its promotion allows that;
     *     {@code RELEASE}: one that is held for its members' risk is complete
     * @param reason 1 to 500 characters
     */
    record GroupEnd(Intervening.@Nullable Way way, @Nullable String reason) {}

    /**
     * Ends a group now; the same again changes nothing. {@code group-ended}, {@code group-held},
     * {@code group-not-held}, {@code seats-held}, {@code cannot-fill} (409).
     */
    @PostMapping("/api/groups/{id}/end")
    GroupView end(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody GroupEnd body) {
        interventions.end(
                actor,
                id,
                Given.value("/way", body.way()),
                Given.text("/reason", body.reason(), 500));
        return get(id);
    }
}
