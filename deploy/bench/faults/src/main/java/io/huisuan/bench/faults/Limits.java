package io.huisuan.bench.faults;

import java.util.ArrayList;
import java.util.List;

/** Whether everything that is limited is used up, by the books. */
final class Limits {

    private final Office office;
    private final Offers offers;

    Limits(Office office, Offers offers) {
        this.office = office;
        this.offers = offers;
    }

    /** What is used of all of it. */
    long used() {
        return office.number("SELECT COALESCE(SUM(used), 0) FROM resource");
    }

    /** What is not used up to its very end. */
    List<String> left() {
        var left = new ArrayList<String>();
        for (Offers.Limit limit : offers.limits()) {
            List<List<String>> found =
                    office.rows(
                            "SELECT held, used FROM resource WHERE id LIKE '"
                                    + limit.resource()
                                    + "'");
            String held = found.isEmpty() ? "0" : found.getFirst().get(0);
            String used = found.isEmpty() ? "0" : found.getFirst().get(1);
            if (!held.equals("0") || !used.equals(Long.toString(limit.most()))) {
                left.add("%s: %s held, %s used of %d".formatted(limit, held, used, limit.most()));
            }
        }
        long ready =
                office.number(
                        "SELECT COUNT(*) FROM resource WHERE id LIKE 'CUST:%:each' AND held = 0 AND"
                                + " used = "
                                + Offers.PER_CUSTOMER);
        if (ready != Offers.CUSTOMERS) {
            left.add("%d of %d customers are at their limit".formatted(ready, Offers.CUSTOMERS));
        }
        return left;
    }

    Check check() {
        int checked = offers.limits().size() + Offers.CUSTOMERS;
        return new Check("INV-12", "what was wanted is used to the last one", checked, left());
    }
}
