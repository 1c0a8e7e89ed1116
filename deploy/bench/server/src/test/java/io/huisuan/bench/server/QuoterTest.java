package io.huisuan.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.bench.workload.Generator;
import io.huisuan.bench.workload.Workload;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.engine.decision.DecisionLog;
import io.huisuan.engine.disk.KeptFile;
import io.huisuan.engine.quote.Quoting;
import io.huisuan.engine.shelf.LastGood;
import io.huisuan.engine.shelf.Loading;
import io.huisuan.engine.shelf.Shelf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Release 1 is live: a quote is good when it comes to what release 1 comes to. */
class QuoterTest {

    private static final Workload ONE = Generator.workload(100, 1, 4);
    private static final Workload ANOTHER = Generator.workload(100, 2, 4);

    @TempDir private Path folder;
    private DecisionLog log;
    private Quoter quoter;

    @BeforeEach
    void goLive() {
        var publisher = new Publisher(folder);
        var shelf =
                new Shelf(
                        new OneRelease(publisher.release(1, ONE.promotions())),
                        new Loading(publisher.publicKeyFile(), List.of()),
                        new LastGood(new KeptFile(folder.resolve("last-good.zip"))),
                        InstantSource.system());
        shelf.refresh();
        log = new DecisionLog(_ -> {}, 100, Duration.ofSeconds(1));
        quoter = new Quoter(new Quoting(shelf, log, InstantSource.system()), ONE.of(20));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_quote_of_the_release_that_it_names_is_good() {
        quoteAllExpecting(1, ONE.promotions());

        assertThat(quoter.quotes()).isEqualTo(4);
        assertThat(quoter.mixed()).isZero();
        assertThat(quoter.failed()).isZero();
        assertThat(quoter.releases()).isEqualTo(1);
    }

    @Test
    void a_quote_with_prices_of_another_release_is_mixed() {
        quoteAllExpecting(1, ANOTHER.promotions());

        assertThat(quoter.mixed()).isPositive();
    }

    @Test
    void a_quote_of_a_release_that_cannot_be_live_has_failed() {
        quoteAllExpecting(2, ANOTHER.promotions());

        assertThat(quoter.failed()).isEqualTo(4);
    }

    private void quoteAllExpecting(long number, List<Promo> promotions) {
        quoter.expect(number, promotions);
        for (int i = 0; i < ONE.of(20).size(); i++) {
            quoter.quote(i);
        }
    }
}
