package io.huisuan.engine.activity;

import io.huisuan.engine.limit.Stocks;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.promotion.Promotion;
import io.huisuan.store.Page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The promotions of the live release that customers can play for now. */
public final class Activities {

    private final Shelf shelf;
    private final Stocks stocks;
    private final InstantSource now;

    /**
     * @param now by which quotes are made, so that what is announced is what a quote gives
     */
    public Activities(Shelf shelf, Stocks stocks, InstantSource now) {
        this.shelf = shelf;
        this.stocks = stocks;
        this.now = now;
    }

    /** Those of one release, as they are at an instant. */
    record Answer(Optional<ReleaseName> release, Instant at, Page<Promotion> running) {}

    /** What runs and whose campaign was not stopped, by id. */
    Answer some(Page.Request page) {
        Instant at = now.instant();
        return shelf.reading(
                live -> {
                    List<Promotion> all =
                            live.map(release -> running(release, at)).orElse(List.of());
                    List<Promotion> some =
                            all.stream().skip(page.offset()).limit(page.size()).toList();
                    return new Answer(live.map(Loaded::name), at, page.of(some, all.size()));
                });
    }

    private List<Promotion> running(Loaded release, Instant at) {
        return release.rulebook().promotions().stream()
                .filter(promotion -> promotion.play().isPresent())
                .filter(promotion -> promotion.schedule().runs(at))
                .filter(promotion -> !stocks.isStopped(promotion.campaign()))
                .sorted(Comparator.comparing(Promotion::id))
                .toList();
    }
}
