package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.social.referral.Touches;
import io.huisuan.social.referral.Traces;
import io.huisuan.social.referral.Why;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who brings whom: codes of inviters, visits by their links, and the inviter that each customer has
 * for ever.
 */
public final class Referrals {

    /** Codes that other inviters have, one after the other, before it is given up. */
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final InstantSource now;
    private final Names names;
    private final InviterMapper inviters;
    private final ReferralMapper referrals;
    private final RewardMapper rewards;
    private final InviteeOrderMapper orders;
    private final Binding binding;
    private final Settling settling;
    private final Telling telling;

    /**
     * @param customers names customers in the ledger
     */
    public Referrals(Database database, InstantSource now, Hmac customers) {
        this.database = database;
        this.now = now;
        names = new Names(customers);
        inviters = database.mapper(InviterMapper.class, new KeyedHashType());
        referrals = database.mapper(ReferralMapper.class, new KeyedHashType());
        rewards = database.mapper(RewardMapper.class, new KeyedHashType());
        orders = database.mapper(InviteeOrderMapper.class, new KeyedHashType());
        binding = new Binding(database, now, new Risks(database, now, customers));
        settling = new Settling(database);
        telling = new Telling(database);
    }

    /** What the ledger calls a customer, also in what others are told. */
    public KeyedHash name(String customer) {
        return names.customer(customer);
    }

    /**
     * An inviter's code in a promotion: ten symbols, the same at each asking.
     *
     * @param traces of the inviter, as the shop knows them; what is known already stays
     */
    public String code(String promotion, String inviter, Traces<String> traces) {
        KeyedHash name = names.customer(inviter);
        return database.inTransaction(
                () -> {
                    Traces<KeyedHash> known = names.traces(traces);
                    referrals.lock(
                            name,
                            known.phone().orElse(null),
                            known.device().orElse(null),
                            known.payer().orElse(null));
                    return inviters.code(promotion, name).orElseGet(() -> drawn(promotion, name));
                });
    }

    private String drawn(String promotion, KeyedHash inviter) {
        Instant at = now.instant();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            inviters.add(promotion, inviter, names.code(promotion, inviter, attempt), at);
            Optional<String> code = inviters.code(promotion, inviter);
            if (code.isPresent()) {
                return code.get();
            }
        }
        throw new IllegalStateException("other inviters have all of these codes");
    }

    /**
     * Somebody came by an inviter's link.
     *
     * @param visitor under which name, until there is a customer; at most 128 characters
     * @param source where the link was, 0 to 32 characters
     * @return the promotion of the code; nothing when nobody has it
     */
    public Optional<String> touch(String code, String visitor, String source) {
        String where = Bounds.text(source, 32, "/source");
        KeyedHash who = names.visitor(Bounds.required(visitor, 128, "/visitor"));
        Optional<InviterMapper.Inviter> found = inviters.inviter(Names.bare(code));
        found.ifPresent(i -> inviters.touch(i.promotion(), who, i.inviter(), where, now.instant()));
        return found.map(InviterMapper.Inviter::promotion);
    }

    /** The promotion of a code; nothing when nobody has it. */
    public Optional<String> promotion(String code) {
        return inviters.inviter(Names.bare(code)).map(InviterMapper.Inviter::promotion);
    }

    /**
     * Binds a customer to who brought them; the same again gives the same. Who comes again with
     * another inviter's code is told that the first one stays.
     *
     * @throws Refused when nobody has that code in the promotion, or there is neither a code nor a
     *     visit
     */
    public Bound bind(Terms terms, Arrival arrival) {
        KeyedHash invitee = names.customer(arrival.customer());
        Optional<KeyedHash> named = named(terms, arrival.code());
        KeyedHash inviter = inviter(terms, arrival, invitee, named);
        Traces<KeyedHash> traces = names.traces(arrival.traces());
        return binding.bind(new Binding.Wish(terms, invitee, inviter, traces, arrival));
    }

    private Optional<KeyedHash> named(Terms terms, @Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(
                inviters.inviter(Names.bare(code))
                        .filter(found -> found.promotion().equals(terms.promotion()))
                        .map(InviterMapper.Inviter::inviter)
                        .orElseThrow(Referrals::unknownCode));
    }

    private static Refused unknownCode() {
        return Refused.invalid(
                "unknown-invite-code",
                "/code",
                "没有这个邀请码，请核对后重试。",
                "There is no such code; check it and try again.");
    }

    /** Whoever is bound already is asked about by the code alone. */
    private KeyedHash inviter(
            Terms terms, Arrival arrival, KeyedHash invitee, Optional<KeyedHash> named) {
        if (named.isPresent() && referrals.find(invitee).isPresent()) {
            return named.get();
        }
        return touches(terms, arrival)
                .inviter(terms.play().attribution(), named)
                .orElseThrow(Referrals::nobodyBrought);
    }

    private static Refused nobodyBrought() {
        return Refused.invalid(
                "missing",
                "/code",
                "缺少邀请码，也没有访问记录。",
                "There is neither a code nor a visit by somebody's link.");
    }

    private Touches<KeyedHash> touches(Terms terms, Arrival arrival) {
        String visitor = arrival.visitor();
        return Touches.of(
                visitor == null
                        ? List.of()
                        : inviters.firstAndLast(
                                terms.promotion(), names.visitor(visitor), arrival.registeredAt()));
    }

    /**
     * After an appeal, the inviter has not brought the customer. What it earned and is not given is
     * cancelled, what was given is taken back. The customer gets no other inviter.
     *
     * @param by the account
     * @throws Refused when nobody has brought the customer
     */
    public Referral revoke(KeyedHash invitee, String reason, String by) {
        return revoke(invitee, reason, by, _ -> {});
    }

    /**
     * The same.
     *
     * @param noting told in the same transaction what was revoked, only when this has done it
     */
    public Referral revoke(KeyedHash invitee, String reason, String by, Consumer<Referral> noting) {
        String why = Bounds.required(reason, 500, "/reason");
        return database.inTransaction(
                () -> {
                    Instant at = now.instant();
                    boolean isNew = referrals.revoke(invitee, by, why, at) == 1;
                    if (isNew) {
                        int _ = orders.rewardAll(invitee, at);
                        for (Earned reward : rewards.lockOfInvitee(invitee)) {
                            settling.move(reward, reward.life().lost(Why.REVOKED), at);
                        }
                    }
                    Referral revoked =
                            referrals.find(invitee).orElseThrow(() -> Refused.notFound("referral"));
                    if (isNew) {
                        telling.revoked(revoked, at);
                        noting.accept(revoked);
                    }
                    return revoked;
                });
    }

    public Optional<Referral> find(String customer) {
        return referrals.find(names.customer(customer));
    }

    /** Whom a customer has brought, newest first. */
    public Page<Referral> of(String inviter, Page.Request request) {
        KeyedHash name = names.customer(inviter);
        return request.of(
                referrals.of(name, request.size(), request.offset()), referrals.count(name));
    }
}
