package io.huisuan.engine.together;

import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.Member;
import io.huisuan.promotion.Play.Rung;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A group with its members, as JSON. */
record GroupView(Group group, List<Member> members) {

    ObjectNode write() {
        return writing(group).fullList("members", members, GroupView::write).tree();
    }

    static ObjectNode write(Group group) {
        return writing(group).tree();
    }

    private static Writing writing(Group group) {
        var ended = group.endedAt();
        Long price = group.price();
        Writing json =
                Writing.object()
                        .text("group", group.id())
                        .text("promotion", group.promotion())
                        .text("campaign", group.campaign())
                        .whole("release", group.release().number())
                        .text("state", group.state().name())
                        .whole("need", group.play().need())
                        .whole("paid", group.paid())
                        .whole("held", group.held())
                        .whole("free", group.free())
                        .whole("virtual", group.virtualMembers(), 0)
                        .list("ladder", group.play().ladder(), GroupView::write)
                        .text("openedAt", group.openedAt().toString())
                        .text("expiresAt", group.expiresAt().toString())
                        .text("endedAt", ended == null ? "" : ended.toString(), "");
        return price == null ? json : json.whole("price", price);
    }

    private static ObjectNode write(Rung rung) {
        return Writing.object().whole("people", rung.people()).whole("price", rung.price()).tree();
    }

    private static ObjectNode write(Member member) {
        var paid = member.paidAt();
        return Writing.object()
                .text("order", member.order())
                .text("state", member.state().name())
                .text("joinedAt", member.joinedAt().toString())
                .text("paidAt", paid == null ? "" : paid.toString(), "")
                .tree();
    }
}
