package io.huisuan.engine.flash;

import io.huisuan.engine.limit.Stocks;
import io.huisuan.engine.limit.Stocks.Rest;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.promotion.Promotion;
import io.huisuan.store.Page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The flash sales of the live release. They are announced also while the ledger is away; what is
 * left is not known then.
 */
public final class FlashSales {

    private final Shelf shelf;
    private final Stocks stocks;
    private final InstantSource now;

    /**
     * @param now by which quotes are made, so that what is announced is what a quote gives
     */
    public FlashSales(Shelf shelf, Stocks stocks, InstantSource now) {
        this.shelf = shelf;
        this.stocks = stocks;
        this.now = now;
    }

    /** Which ones: what is on, what begins within a day, or both. */
    enum When {
        NOW,
        NEXT,
        BOTH;

        boolean takes(FlashSale sale, Instant at) {
            return switch (this) {
                case NOW -> sale.runs(at);
                case NEXT -> sale.isNext(at);
                case BOTH -> sale.runs(at) || sale.isNext(at);
            };
        }
    }

    /**
     * A sale as it is at an instant.
     *
     * @param rest what is left; empty when that is not known
     */
    record Seen(FlashSale sale, FlashState state, Optional<Rest> rest) {}

    /** Sales of one release, as they are at an instant. */
    record Answer(Optional<ReleaseName> release, Instant at, Page<Seen> sales) {}

    /**
     * What is on or soon will be, by when it begins.
     *
     * @param customer empty for nobody in particular
     */
    Answer some(When when, String customer, Page.Request page) {
        Instant at = now.instant();
        return shelf.reading(
                live -> {
                    List<FlashSale> all =
                            sales(live)
                                    .filter(sale -> when.takes(sale, at))
                                    .sorted(FlashSale.BY_START)
                                    .toList();
                    List<FlashSale> some =
                            all.stream().skip(page.offset()).limit(page.size()).toList();
                    return new Answer(
                            live.map(Loaded::name),
                            at,
                            page.of(seen(some, at, customer), all.size()));
                });
    }

    /** One of the live release, also when it is over. */
    Optional<Seen> find(String id, String customer) {
        Instant at = now.instant();
        return shelf.reading(
                live ->
                        live.flatMap(release -> release.rulebook().promotion(id))
                                .filter(FlashSale::isOne)
                                .map(one -> seen(List.of(sale(one)), at, customer).getFirst()));
    }

    private Stream<FlashSale> sales(Optional<Loaded> live) {
        return live.stream()
                .flatMap(release -> release.rulebook().promotions().stream())
                .filter(FlashSale::isOne)
                .map(this::sale);
    }

    private FlashSale sale(Promotion promotion) {
        return new FlashSale(promotion, stocks.isStopped(promotion.campaign()));
    }

    private List<Seen> seen(List<FlashSale> sales, Instant at, String customer) {
        Map<String, Rest> rests =
                sales.isEmpty()
                        ? Map.of()
                        : stocks.of(sales.stream().map(FlashSale::promotion).toList(), customer)
                                .orElse(Map.of());
        return sales.stream()
                .map(
                        sale -> {
                            var rest = Optional.ofNullable(rests.get(sale.promotion().id()));
                            return new Seen(sale, sale.state(at, rest), rest);
                        })
                .toList();
    }
}
