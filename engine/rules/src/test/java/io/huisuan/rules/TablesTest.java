package io.huisuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.None;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Cell.Word;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Target;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What tables propose through Drools is what reading them row by row, cell by cell, says. */
class TablesTest {
    @ParameterizedTest
    @EnumSource
    void a_table_proposes_what_its_rows_say(HitPolicy hit) {
        int said = 0;
        int conflicts = 0;
        for (int seed = 0; seed < 500; seed++) {
            Promotion promotion = new SomeTables(seed).promotion("t" + seed, hit);
            try (Rulebook rulebook = Rulebooks.of(List.of(promotion))) {
                for (int i = 0; i < 12; i++) {
                    Cart cart = new Some(seed * 31L + i).cart();
                    Proposals proposals = rulebook.propose(cart);
                    Map<Integer, Set<String>> expected = TableReader.hits(promotion, cart);

                    boolean conflict = expected.containsKey(TableReader.CONFLICT);
                    assertThat(proposals.failed())
                            .as("seed %d, cart %s", seed, cart)
                            .hasSize(conflict ? 1 : 0);
                    assertThat(heard(promotion, cart, proposals.made()))
                            .as("seed %d, cart %s", seed, cart)
                            .isEqualTo(conflict ? Set.of() : proposed(promotion, cart, expected));
                    said += proposals.made().size();
                    conflicts += conflict ? 1 : 0;
                }
            }
        }
        assertThat(said).isGreaterThan(500);
        assertThat(conflicts > 0).isEqualTo(hit == HitPolicy.UNIQUE);
    }

    /** Row, column and the lines or fees that it is for, of what is proposed by these rows. */
    private static Set<String> proposed(
            Promotion promotion, Cart cart, Map<Integer, Set<String>> hits) {
        Table table = (Table) promotion.body();
        var proposed = new HashSet<String>();
        hits.forEach(
                (row, lines) -> {
                    for (int i = 0; i < table.columns().size(); i++) {
                        Cell cell = table.rows().get(row).cells().get(i);
                        if (table.columns().get(i) instanceof Giving(_, _, var offer)
                                && !(cell instanceof None)) {
                            boolean onFees = offer.target() instanceof Target.ShippingFees;
                            boolean byLine = !lines.contains(TableReader.WHOLE);
                            if (onFees ? !cart.shipping().isEmpty() : !cart.lines().isEmpty()) {
                                proposed.add(
                                        row
                                                + " "
                                                + main(offer, cell)
                                                + " "
                                                + (onFees ? "fees" : byLine ? lines : ids(cart)));
                            }
                        }
                    }
                });
        return proposed;
    }

    private static String main(Offer offer, Cell cell) {
        return switch (cell) {
            case Whole(long value) -> String.valueOf(value);
            case Word(var value) -> value;
            default -> main(offer);
        };
    }

    private static String main(Offer offer) {
        return switch (offer.effect()) {
            case PercentOff(int off, _, _) -> String.valueOf(off);
            case AmountOff(long off, _) -> String.valueOf(off);
            case UnitPrice(long price) -> String.valueOf(price);
            case FreeGift(var sku, _, _) -> sku;
            default -> "given";
        };
    }

    private static Set<String> heard(Promotion promotion, Cart cart, List<Proposal> made) {
        var heard = new HashSet<String>();
        for (Proposal proposal : made) {
            assertThat(proposal.promotion()).isEqualTo(promotion.id());
            heard.add(
                    proposal.number()
                            + " "
                            + main(proposal.offer())
                            + " "
                            + switch (proposal.offer().target()) {
                                case Target.ShippingFees _ -> "fees";
                                case Target.TheseLines(var ids) -> new TreeSet<>(ids);
                                case Target.Lines(var where) ->
                                        cart.lines().stream()
                                                .filter(where::matches)
                                                .map(Line::id)
                                                .collect(TreeSet::new, Set::add, Set::addAll);
                                case Target.Units _ -> throw new AssertionError();
                            });
        }
        return heard;
    }

    private static Set<String> ids(Cart cart) {
        return new TreeSet<>(cart.lines().stream().map(Line::id).toList());
    }
}
