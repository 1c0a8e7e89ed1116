package io.huisuan.engine.rounds;

import io.huisuan.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;

/** Whether the database answers, as the last round found. */
public final class Contact {

    /**
     * What is known.
     *
     * @param answers whether the last round reached the database
     * @param since when that began
     * @param reason why it does not answer; empty when it does
     */
    public record State(boolean answers, Instant since, String reason) {}

    private static final Logger log = LoggerFactory.getLogger(Contact.class);

    private final InstantSource now;
    private volatile State state;

    public Contact(InstantSource now) {
        this.now = now;
        this.state = new State(false, now.instant(), "it was not asked yet");
    }

    public State state() {
        return state;
    }

    void made() {
        if (!state.answers()) {
            state = new State(true, now.instant(), "");
            log.info("the database answers");
        }
    }

    void lost(RuntimeException why) {
        Instant since = state.answers() ? now.instant() : state.since();
        if (state.answers()) {
            log.warn("the database does not answer; pricing goes on", why);
        }
        state = new State(false, since, Database.plainly(why));
    }
}
