package io.huisuan.ledger.budget;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.Hmac;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** What the ledger calls the parts of budgets: one for each period and value. */
public final class Slices {

    /** 128 bits of a name are enough to tell names apart. */
    private static final int BYTES = 16;

    /** What is longer or has other characters is hashed; so is what looks hashed. */
    private static final Pattern PLAIN = Pattern.compile("(?!h\\.)[A-Za-z0-9._-]{1,24}");

    /** Stands for no value; no value looks like it. */
    private static final String NOTHING = "=";

    private final Hmac identity;

    /**
     * @param identity makes names of customers; with another key, their counts begin anew
     */
    public Slices(Hmac identity) {
        this.identity = identity;
    }

    /**
     * The part for a period and a value.
     *
     * @param value of what the budget is split by; empty when it is not, or the cart has none
     */
    public ResourceId of(Budget budget, Period period, String value) {
        String name = budget.campaign() + ":" + budget.id() + ":" + period.name();
        return budget.split().isByCustomer()
                ? new ResourceId(Kind.CUST, hash(value) + ":" + name)
                : new ResourceId(budget.counts().kind(), name + ":" + plain(value));
    }

    private String plain(String value) {
        if (value.isEmpty()) {
            return NOTHING;
        }
        return PLAIN.matcher(value).matches() ? value : "h." + hash(value);
    }

    private String hash(String value) {
        byte[] mac = Arrays.copyOf(identity.of(value.getBytes(UTF_8)), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** A pattern of SQL for all parts of a budget. */
    static String all(Budget budget) {
        String name = budget.campaign() + ":" + budget.id() + ":";
        return budget.split().isByCustomer()
                ? Kind.CUST + ":%:" + name + "%"
                : budget.counts().kind() + ":" + name + "%";
    }

    /** The same for all parts of a period. */
    static String all(Budget budget, Period period) {
        String name = budget.campaign() + ":" + budget.id() + ":" + period.name();
        return budget.split().isByCustomer()
                ? Kind.CUST + ":%:" + name
                : budget.counts().kind() + ":" + name + ":%";
    }
}
