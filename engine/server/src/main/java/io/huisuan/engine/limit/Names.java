package io.huisuan.engine.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.budget.Slices;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.promotion.Promotion;

import java.util.Arrays;
import java.util.Base64;

/** What the ledger calls the resources of a promotion. */
public final class Names {

    /** 128 bits of a customer's name are enough to tell customers apart. */
    private static final int CUSTOMER_BYTES = 16;

    private final Hmac identity;
    private final Slices slices;

    /**
     * @param identity makes names of customers; with another key, their counts begin anew
     */
    public Names(Hmac identity) {
        this.identity = identity;
        this.slices = new Slices(identity);
    }

    /** What names parts of budgets. */
    Slices slices() {
        return slices;
    }

    static ResourceId uses(Promotion promotion) {
        return new ResourceId(Kind.LIMIT, promotion.id());
    }

    static ResourceId units(Promotion promotion) {
        return new ResourceId(Kind.LIMIT, promotion.id() + ":units");
    }

    static ResourceId budget(Promotion promotion) {
        String currency = promotion.currency().getCurrencyCode();
        return new ResourceId(Kind.BUDGET, promotion.id() + ":" + currency);
    }

    /** How often a customer has had a promotion. */
    ResourceId customer(String customer, Promotion promotion) {
        return customer(customer, promotion.id());
    }

    /** How many units of a promotion a customer has had. */
    ResourceId customerUnits(String customer, Promotion promotion) {
        return customer(customer, promotion.id() + ":units");
    }

    private ResourceId customer(String customer, String what) {
        byte[] mac = Arrays.copyOf(identity.of(customer.getBytes(UTF_8)), CUSTOMER_BYTES);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
        return new ResourceId(Kind.CUST, name + ":" + what);
    }
}
