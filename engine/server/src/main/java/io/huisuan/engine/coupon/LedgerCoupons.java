package io.huisuan.engine.coupon;

import io.huisuan.cart.Cart;
import io.huisuan.engine.coupon.Entitlement.Known;
import io.huisuan.engine.patience.Patience;
import io.huisuan.ledger.code.CodeNames;
import io.huisuan.ledger.coupon.Bringing;
import io.huisuan.ledger.coupon.Brought;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What codes and coupons are good for, by the ledger as it is now. While it is away there are none:
 * checkout goes on, and says so.
 */
public final class LedgerCoupons implements Coupons {

    private final Bringing bringing;
    private final CodeNames names;
    private final Hmac customers;
    private final Patience patience;
    private final Guesses guesses;

    /**
     * @param customers names customers in the ledger
     */
    public LedgerCoupons(
            Bringing bringing,
            CodeNames names,
            Hmac customers,
            Patience patience,
            Guesses guesses) {
        this.bringing = bringing;
        this.names = names;
        this.customers = customers;
        this.patience = patience;
        this.guesses = guesses;
    }

    @Override
    public Entitlement of(Cart cart, Bringer bringer, Predicate<String> isNamed) {
        if (cart.codes().isEmpty() && cart.coupons().isEmpty()) {
            return Entitlement.none(cart);
        }
        Map<String, KeyedHash> codes = new HashMap<>();
        cart.codes().forEach(code -> codes.put(code, names.of(code)));
        String id = cart.customer().id();
        KeyedHash customer = id.isEmpty() ? null : KeyedHash.of(customers, id);
        boolean mayGuess = codes.isEmpty() || guesses.mayGuess(bringer, id);
        return patience.ask(
                        "what coupons there are",
                        () ->
                                bringing.find(
                                        customer, new HashSet<>(codes.values()), cart.coupons()))
                .map(found -> Entitlement.of(cart, known(found, codes, customer), false))
                .map(known -> mayGuess ? counted(known, bringer, isNamed) : known.withoutCodes())
                .orElseGet(() -> Entitlement.unknown(cart));
    }

    private Entitlement counted(Entitlement known, Bringer bringer, Predicate<String> isNamed) {
        Set<String> wrong = known.wrong(isNamed);
        if (!wrong.isEmpty()) {
            guesses.wrong(bringer, known.cart().customer().id(), wrong);
        }
        return known;
    }

    private static Map<String, Known> known(
            Bringing.Found found, Map<String, KeyedHash> codes, @Nullable KeyedHash customer) {
        Map<String, Known> byName = new HashMap<>();
        for (Brought one : found.codes()) {
            byName.put(one.name(), new Known(one, one.standing(customer, found.at())));
        }
        Map<String, Known> known = new HashMap<>();
        codes.forEach(
                (code, hash) -> {
                    Known here = byName.get(hash.hex());
                    if (here != null) {
                        known.put(code, here);
                    }
                });
        for (Brought one : found.coupons()) {
            known.put(one.name(), new Known(one, one.standing(customer, found.at())));
        }
        return known;
    }
}
