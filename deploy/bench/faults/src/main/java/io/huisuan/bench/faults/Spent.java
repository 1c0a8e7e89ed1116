package io.huisuan.bench.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What customers say they have got, beside what there was. */
final class Spent {

    private final Offers offers;
    private final Map<String, Long> money = new HashMap<>();
    private final Map<String, Long> orders = new HashMap<>();
    private final Map<String, Long> ofCustomers = new HashMap<>();
    private long checked;

    Spent(Offers offers) {
        this.offers = offers;
    }

    /** An order that was paid for and kept. */
    void add(Offers.Customer customer, long discount) {
        if (discount > 0) {
            checked++;
            money.merge(customer.tier(), discount, Long::sum);
            orders.merge(customer.tier(), 1L, Long::sum);
            ofCustomers.merge(customer.id(), 1L, Long::sum);
        }
    }

    Check check() {
        var wrong = new ArrayList<String>();
        compare("hot", money, offers.hotBudget(), wrong);
        compare("partial", money, offers.partialBudget(), wrong);
        compare("uses", orders, offers.uses(), wrong);
        compare("code", orders, offers.codeUses(), wrong);
        compare("live", money, offers.liveBudget(), wrong);
        ofCustomers.keySet().stream()
                .filter(customer -> customer.startsWith("each-"))
                .forEach(c -> compare(c, ofCustomers, Offers.PER_CUSTOMER, wrong));
        return new Check("INV-1", "customers have got no more than there is", checked, wrong);
    }

    private static void compare(
            String what, Map<String, Long> got, long limit, List<String> wrong) {
        long all = got.getOrDefault(what, 0L);
        if (all > limit) {
            wrong.add(what + ": customers have got " + all + " of " + limit);
        }
    }
}
