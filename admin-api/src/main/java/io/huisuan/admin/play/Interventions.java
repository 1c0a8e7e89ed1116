package io.huisuan.admin.play;

import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.bargain.Begun;
import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.Intervening;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.referral.Earned;
import io.huisuan.ledger.referral.Referral;
import io.huisuan.ledger.referral.Referrals;
import io.huisuan.ledger.referral.Rewards;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.store.Database;

/**
 * What people of the shop do to what customers have begun. Each command is audited in its
 * transaction, once: the same again changes nothing and is not noted.
 */
public final class Interventions {

    private final Database database;
    private final Audit audit;
    private final Hmac customers;
    private final Intervening groups;
    private final Bargains bargains;
    private final Referrals referrals;
    private final Rewards rewards;

    /**
     * @param customers names customers in the ledger
     */
    public Interventions(
            Database database,
            Audit audit,
            Hmac customers,
            Intervening groups,
            Bargains bargains,
            Referrals referrals,
            Rewards rewards) {
        this.database = database;
        this.audit = audit;
        this.customers = customers;
        this.groups = groups;
        this.bargains = bargains;
        this.referrals = referrals;
        this.rewards = rewards;
    }

    /** Ends a group; see {@link Intervening#end}. */
    void end(Actor actor, String group, Intervening.Way way, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        Group _ =
                groups.end(
                        group,
                        way,
                        before ->
                                audit.record(
                                        Note.of(actor, role, "group.end", "group/" + group)
                                                .because(reason)
                                                .with(facts(before, way))));
    }

    private static Payload facts(Group before, Intervening.Way way) {
        return Payload.of("way", way)
                .and("promotion", before.promotion())
                .and("campaign", before.campaign())
                .and("was", before.state())
                .and("paid", before.paid())
                .and("held", before.held())
                .and("need", before.play().need());
    }

    /** Ends a bargain; see {@link Bargains#stop}. */
    void end(Actor actor, String bargain, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        Begun _ =
                bargains.stop(
                        bargain,
                        before ->
                                audit.record(
                                        Note.of(actor, role, "bargain.end", "bargain/" + bargain)
                                                .because(reason)
                                                .with(
                                                        Payload.of("promotion", before.promotion())
                                                                .and("campaign", before.campaign())
                                                                .and("was", before.phase())
                                                                .and(
                                                                        "price",
                                                                        before.bargain().price())
                                                                .and(
                                                                        "helps",
                                                                        before.bargain()
                                                                                .helps()))));
    }

    /** The inviter has not brought the customer; see {@link Referrals#revoke}. */
    void revoke(Actor actor, KeyedHash invitee, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        Referral _ =
                referrals.revoke(
                        invitee,
                        reason,
                        actor.account(),
                        revoked ->
                                audit.record(
                                        Note.of(
                                                        actor,
                                                        role,
                                                        "referral.revoke",
                                                        "referral/" + invitee)
                                                .because(reason)
                                                .with(
                                                        Payload.of("promotion", revoked.promotion())
                                                                .and("inviter", revoked.inviter())
                                                                .and("was", "BOUND"))));
    }

    /** Decides on a reward that was held; see {@link Rewards#decide}. */
    Earned decide(Actor actor, String reward, boolean grant, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        return rewards.decide(
                reward,
                grant,
                reason,
                actor.account(),
                decided ->
                        audit.record(
                                Note.of(actor, role, "reward.decide", "reward/" + reward)
                                        .because(reason)
                                        .with(
                                                Payload.of("grant", grant)
                                                        .and("promotion", decided.promotion())
                                                        .and("receiver", decided.receiver())
                                                        .and("value", decided.value())
                                                        .and("currency", decided.currency())
                                                        .and("was", Earned.State.HELD)
                                                        .and("is", decided.state()))));
    }

    /** What the ledger calls a customer. The audit tells who asked, and of whom as it does. */
    KeyedHash lookUp(Actor actor, String customer) {
        Role role = actor.as(Role.PUBLISHER, Role.AUDITOR);
        KeyedHash name = KeyedHash.of(customers, customer);
        return database.inTransaction(
                () -> {
                    audit.record(Note.of(actor, role, "customer.look-up", "customer/" + name));
                    return name;
                });
    }
}
