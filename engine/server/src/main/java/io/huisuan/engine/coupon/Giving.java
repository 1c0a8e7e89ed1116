package io.huisuan.engine.coupon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.engine.command.Replies;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.ledger.code.CodeNames;
import io.huisuan.ledger.code.Template;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.coupon.Bringing;
import io.huisuan.ledger.coupon.Brought;
import io.huisuan.ledger.coupon.Coupon;
import io.huisuan.ledger.coupon.Standing;
import io.huisuan.ledger.coupon.Wallets;
import io.huisuan.ledger.hold.Answer.Done;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.rules.codec.Json;
import io.huisuan.store.Page;

import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How customers come by coupons, and lose them. */
public final class Giving {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int PAGE = 50;

    private final Wallets wallets;
    private final Templates templates;
    private final Bringing bringing;
    private final CodeNames names;
    private final Hmac customers;
    private final Guesses guesses;

    /**
     * @param customers names customers in the ledger
     */
    public Giving(
            Wallets wallets,
            Templates templates,
            Bringing bringing,
            CodeNames names,
            Hmac customers,
            Guesses guesses) {
        this.wallets = wallets;
        this.templates = templates;
        this.bringing = bringing;
        this.names = names;
        this.customers = customers;
        this.guesses = guesses;
    }

    /** What was done, and the coupon as it is now. */
    record Given(Done done, Coupon coupon) {}

    /**
     * What was done.
     *
     * @param coupons their ids, in the order of the customers, of whom the first got one
     * @param failed customers for whom none was left
     */
    record Granted(Done done, List<String> coupons, List<String> failed) {}

    Given claim(Request request, String template, String customer) {
        Template of = template(template);
        Done done = Replies.done(() -> wallets.claim(request, of, customer));
        return given(done, request.id());
    }

    /** To all or none; with {@code partial}, to as many as there are coupons left. */
    Granted grant(Request request, String template, List<String> to, boolean partial) {
        Template of = template(template);
        Done done =
                Replies.done(
                        () ->
                                partial
                                        ? wallets.grantFirst(request, of, to)
                                        : wallets.grant(request, of, to));
        int count = Wallets.grantedOf(of, done);
        return new Granted(done, wallets.granted(request, count), to.subList(count, to.size()));
    }

    Given redeem(Request request, String code, String customer, Bringer bringer) {
        Optional<Coupon> before = Replies.asking(() -> wallets.find(request.id()));
        KeyedHash name = names.of(code);
        Brought here = before.isPresent() ? known(name, customer) : free(name, customer, bringer);
        Template of = template(here.template());
        Done done = Replies.done(() -> wallets.redeem(request, of, name, customer));
        return given(done, request.id());
    }

    /** Whoever asks again gets the answer of the first time, so what was so then still counts. */
    private Brought known(KeyedHash name, String customer) {
        return find(name, customer).map(Looked::brought).orElseThrow(Giving::noCode);
    }

    private record Looked(Brought brought, Standing standing) {}

    private Optional<Looked> find(KeyedHash name, String customer) {
        KeyedHash who = KeyedHash.of(customers, customer);
        var found = Replies.asking(() -> bringing.find(who, List.of(name), List.of()));
        return found.codes().stream()
                .filter(one -> one.uses() == 1)
                .map(one -> new Looked(one, one.standing(who, found.at())))
                .findFirst();
    }

    private Brought free(KeyedHash name, String customer, Bringer bringer) {
        boolean mayGuess = guesses.mayGuess(bringer, customer);
        Optional<Looked> looked = find(name, customer).filter(_ -> mayGuess);
        return switch (looked.map(Looked::standing).orElse(Standing.FOREIGN)) {
            case FOREIGN, REVOKED, STOPPED, EXPIRED, NOT_YET, CUSTOMER_UNKNOWN -> {
                guesses.wrong(bringer, customer, List.of(name.hex()));
                throw noCode();
            }
            case USED, LOCKED, PER_CUSTOMER_LIMIT, USABLE -> looked.orElseThrow().brought();
        };
    }

    private static Refusal noCode() {
        return Refusal.of(
                ProblemCode.NOT_FOUND,
                "/code",
                "没有这个券码，或现在不能使用",
                "there is no such code, or it cannot be used now");
    }

    Given revoke(Request request, String id, String reason) {
        Coupon coupon = coupon(id);
        Template of = template(coupon.template());
        String why = new String(Json.canonical(StringNode.valueOf(reason)), UTF_8);
        Done done = Replies.done(() -> wallets.revoke(request, id, of.campaignId(), why));
        return given(done, id);
    }

    Page<Coupon> of(String customer, Optional<Coupon.State> state, int page) {
        if (page < 1 || page > 1_000_000) {
            throw Refusal.of(
                    ProblemCode.OUT_OF_RANGE,
                    "",
                    "page 必须在 1 到 1000000 之间",
                    "page must be between 1 and 1,000,000");
        }
        return Replies.asking(
                () -> wallets.of(customer, state.orElse(null), new Page.Request(page, PAGE)));
    }

    private Given given(Done done, String id) {
        return new Given(done, coupon(id));
    }

    private Coupon coupon(String id) {
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .flatMap(text -> Replies.asking(() -> wallets.find(text)))
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.NOT_FOUND,
                                        "",
                                        "没有券 " + id,
                                        "there is no coupon " + id));
    }

    private Template template(String id) {
        return Replies.asking(() -> templates.find(id))
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.NOT_FOUND,
                                        "/template",
                                        "没有券模板 " + id,
                                        "there is no template " + id));
    }
}
