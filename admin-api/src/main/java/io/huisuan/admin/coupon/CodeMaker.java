package io.huisuan.admin.coupon;

import io.huisuan.ledger.code.CodeFiles;
import io.huisuan.ledger.code.Making;
import io.huisuan.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes codes in the background, as long as the server runs, and deletes files that are too old.
 */
public final class CodeMaker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CodeMaker.class);

    /** Of looking for something to do; nobody minds a second. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** While the database is away or full. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private static final Duration FORGETTING = Duration.ofMinutes(1);

    private final Making making;
    private final CodeFiles files;
    private final InstantSource now;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private long roundsToForget;

    public CodeMaker(Making making, CodeFiles files, InstantSource now) {
        this.making = making;
        this.files = files;
        this.now = now;
        thread = Thread.ofPlatform().daemon().name("code-maker").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (!isClosedAfter(pause)) {
            pause = round();
        }
    }

    private Duration round() {
        try {
            if (making.once()) {
                return Duration.ZERO;
            }
            if (roundsToForget-- <= 0) {
                roundsToForget = FORGETTING.dividedBy(PAUSE);
                int gone = files.forgetOld(now.instant());
                if (gone > 0) {
                    log.info("files of {} batches of codes are deleted", gone);
                }
            }
            return PAUSE;
        } catch (RuntimeException e) {
            log.warn("codes can't be made now: {}", Database.plainly(e));
            return WAIT;
        }
    }

    private boolean isClosedAfter(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Finishes what is being made in this moment; another server, or this one later, goes on. */
    @Override
    public void close() {
        closed.countDown();
        try {
            boolean _ = thread.join(WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
