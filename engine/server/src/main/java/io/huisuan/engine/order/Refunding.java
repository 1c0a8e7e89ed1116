package io.huisuan.engine.order;

import io.huisuan.engine.problem.Refusal;
import io.huisuan.ledger.group.Groups;
import io.huisuan.ledger.group.Member;
import io.huisuan.ledger.hold.Request;
import io.huisuan.repo.Sha256;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups whose time is over end, and members of those that have failed get back what they paid,
 * each on their own order. What cannot be done stands in nobody's way, and is tried again.
 */
public final class Refunding implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Refunding.class);
    private static final int AT_ONCE = 100;

    private final Groups groups;
    private final Ordering ordering;

    public Refunding(Groups groups, Ordering ordering) {
        this.groups = groups;
        this.ordering = ordering;
    }

    @Override
    public void run() {
        groups.expire((group, e) -> log.warn("group {} is not ended yet", group, e));
        groups.refunding(AT_ONCE).forEach(this::refund);
    }

    private void refund(Member member) {
        String key = Sha256.of(member.group() + "/" + member.order());
        try {
            ordering.cancel(new Request(member.client(), "group-refund", key, key), member.order());
        } catch (Refusal e) {
            log.warn("order {} of group {} is not refunded yet", member.order(), member.group(), e);
        }
    }
}
