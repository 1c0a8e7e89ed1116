package io.huisuan.shop;

import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/** What customers have besides goods: coupons, and rewards for bringing others. */
final class Rewards {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9 -]{1,64}");

    private final Engine engine;
    private final Customers customers;
    private final JsonNode offered;

    /**
     * @param offered the coupons that customers may take: which ones, says the shop
     */
    Rewards(Engine engine, Customers customers, JsonNode offered) {
        this.engine = engine;
        this.customers = customers;
        this.offered = offered;
    }

    /** Coupons to take: {@code {"template", "name", "terms"}} each. */
    JsonNode offered() {
        return offered;
    }

    /** A customer takes a coupon: {@code {"request", "template"}}. */
    Answer claim(Asked asked) {
        String template = asked.idIn("template");
        if (offered.valueStream()
                .noneMatch(one -> one.path("template").asString().equals(template))) {
            throw Refused.unknown("the shop offers no coupon " + template);
        }
        return engine.command(
                asked.language(),
                "/v1/coupons/claims",
                Json.object().put("template", template).put("customer", customer(asked)),
                "claim-" + customer(asked) + "-" + asked.idIn("request"));
    }

    Answer coupons(Asked asked) {
        return engine.get(asked.language(), "/v1/customers/" + customer(asked) + "/coupons");
    }

    /** The customer's code in a referral: {@code {"promotion"}}. */
    Answer invitation(Asked asked) {
        return engine.put(
                asked.language(),
                "/v1/referrals/codes/" + asked.idIn("promotion") + "/" + customer(asked),
                Json.object());
    }

    /** The customer was brought by whose code this is: {@code {"code"}}. Once, for ever. */
    Answer bind(Asked asked) {
        String code = asked.text("code");
        if (!CODE.matcher(code).matches()) {
            throw Refused.malformed("a code is letters and digits");
        }
        var body = Json.object().put("code", code);
        body.putObject("customer")
                .put("id", customer(asked))
                .put("registered", customers.registered(asked.customer()).toString());
        return engine.post(asked.language(), "/v1/referrals/bindings", body);
    }

    /** Whom the customer has brought. The engine names people by keyed hashes only. */
    Answer invited(Asked asked) {
        return engine.get(asked.language(), "/v1/referrals?inviter=" + customer(asked));
    }

    Answer earned(Asked asked) {
        return engine.get(asked.language(), "/v1/referrals/rewards?customer=" + customer(asked));
    }

    private String customer(Asked asked) {
        return customers.facts(asked.customer()).path("id").asString();
    }
}
