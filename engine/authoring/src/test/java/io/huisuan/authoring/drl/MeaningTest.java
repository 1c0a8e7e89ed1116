package io.huisuan.authoring.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.Promotions;
import io.huisuan.authoring.worker.Workers;
import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.Some;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What was written anew, compiled, loaded and fired means what its author wrote. */
class MeaningTest {
    private static final int RULES = Guard.MAX_RULES;

    /**
     * A rule that proposes, for each line of which all three conditions hold, a percentage that
     * names the rule.
     */
    private record Written(
            SomeConditions.Meant<Cart> cart,
            SomeConditions.Meant<Customer> customer,
            SomeConditions.Meant<Line> line) {

        String drl(int number) {
            return """
            rule "r%1$d" when
              Cart( %2$s )
              Customer( %3$s )
              $l : Line( %4$s )
            then
              offers.amountOff(%5$d).on($l);
            end
            """
                    .formatted(number, cart.drl(), customer.drl(), line.drl(), number + 1);
        }

        Set<String> lines(Cart of) {
            boolean concerned = cart.holds().test(of) && customer.holds().test(of.customer());
            return of.lines().stream()
                    .filter(l -> concerned && line.holds().test(l))
                    .map(Line::id)
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
    }

    @Test
    void a_rule_fires_for_exactly_the_lines_that_its_author_meant() {
        var random = new Random(20261111);
        var carts = SomeConditions.onCarts(random);
        var customers = SomeConditions.onCustomers(random);
        var lines = SomeConditions.onLines(random);
        List<Written> rules =
                IntStream.range(0, RULES)
                        .mapToObj(_ -> new Written(carts.next(1), customers.next(1), lines.next(2)))
                        .toList();
        Rulebook rulebook = rulebook(rules);

        var some = new Some(7);
        int fired = 0;
        for (int i = 0; i < 400; i++) {
            Cart cart = some.cart();
            var proposals = rulebook.propose(cart);
            assertThat(proposals.failed()).isEmpty();
            boolean concerned = cart.currency().getCurrencyCode().equals("CNY");
            for (int number = 0; number < RULES; number++) {
                Set<String> expected = concerned ? rules.get(number).lines(cart) : Set.of();
                assertThat(lines(proposals.made(), number))
                        .as("%s for %s", rules.get(number).drl(number), cart)
                        .isEqualTo(expected);
                fired += expected.size();
            }
        }
        assertThat(fired).isGreaterThan(1_000);
    }

    private static Rulebook rulebook(List<Written> rules) {
        var text = new StringBuilder();
        for (Written rule : rules) {
            text.append(rule.drl(rules.indexOf(rule)));
        }
        Promotion promotion = Promotions.drl("meant", text.toString());
        byte[] module = new Authoring(Workers.SHARED).compile(promotion).orElseThrow();
        return new Rulebook(Policy.DEFAULT, List.of(promotion), Map.of("meant", module));
    }

    private static Set<String> lines(List<Proposal> proposals, int number) {
        var lines = new ArrayList<String>();
        proposals.stream()
                .filter(proposal -> proposal.number() == number)
                .forEach(
                        proposal ->
                                lines.addAll(((TheseLines) proposal.offer().target()).lineIds()));
        return new TreeSet<>(lines);
    }
}
