package io.huisuan.engine.coupon;

import io.huisuan.cart.Codes;
import io.huisuan.engine.Office;
import io.huisuan.ledger.code.CodeNames;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.key.Keyring;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts templates, codes and coupons where the shop finds them. */
record Drawer(Office office) {

    /** A template; {@code terms} is SQL like {@code stock = 5, uses_per_customer = 1}. */
    void template(String id, String terms) {
        office.tamper(
                """
                INSERT INTO coupon_template
                   SET id = '%s', campaign_id = 'test', name_zh = '券', name_en = 'Coupon', version = 1,
                       claimable = TRUE, cost_share = 'platform=10000', stopped = FALSE,
                       at = '2026-01-01'%s
                """
                        .formatted(id, terms.isEmpty() ? "" : ", " + terms));
    }

    /** A code that may be used so often, in a batch of its own, which has its name. */
    void code(String text, String template, int uses, String owner) {
        Keyring keys = Keyring.openOrCreate(office.keys());
        office.tamper(
                """
                INSERT INTO code_batch
                   SET id = '%s', template_id = '%s', kind = 'SHARED', size = 1, made = 1,
                       uses_each = %d, prefix = '', state = 'DONE', stopped = FALSE,
                       by_account = 'lin', at = '2026-01-01'
                """
                        .formatted(text, template, uses));
        office.tamper(
                "INSERT INTO code (hmac, batch_id, last4, owner) VALUES (x'%s', '%s', 'LAST', %s)"
                        .formatted(
                                new CodeNames(keys.codes(), Codes::of).of(text).hex(),
                                text,
                                owner.isEmpty() ? "NULL" : named(owner)));
    }

    /** What the ledger calls these codes, as SQL lists them. */
    String names(String... codes) {
        var names = new CodeNames(Keyring.openOrCreate(office.keys()).codes(), Codes::of);
        return Arrays.stream(codes)
                .map(code -> "'" + CodeNames.uses(names.of(code)) + "'")
                .collect(Collectors.joining(","));
    }

    /** A customer's coupon, whose id is returned; {@code terms} is SQL. */
    String coupon(String template, String customer, String terms) {
        String id = UUID.randomUUID().toString().replace("-", "");
        office.tamper(
                """
                INSERT INTO coupon
                   SET id = '%s', template_id = '%s', customer = %s, source = 'GRANT',
                       at = '2026-01-01', valid_from = '2026-01-01'%s
                """
                        .formatted(
                                id,
                                template,
                                named(customer),
                                terms.isEmpty() ? "" : ", " + terms));
        return id;
    }

    private String named(String customer) {
        Keyring keys = Keyring.openOrCreate(office.keys());
        return "x'" + KeyedHash.of(keys.customers(), customer).hex() + "'";
    }

    /** What is held and used of a resource whose name ends so. */
    String counted(String resource) {
        return office.ask(
                "SELECT CONCAT(held, '+', used, '/', lim) FROM resource WHERE id LIKE '%"
                        + resource
                        + "'");
    }

    /** Promotion: so much off, for whoever uses a coupon of these templates. */
    static String promotion(String id, int basisPoints, String... templates) {
        return io.huisuan.engine.Promotions.percent(id, basisPoints)
                .replace(
                        "\"body\":",
                        "\"when\": {\"type\": \"text\", \"field\": \"cart.coupons\", \"values\":"
                                + " [\"%s\"]}, \"body\":"
                                        .formatted(String.join("\", \"", templates)));
    }
}
