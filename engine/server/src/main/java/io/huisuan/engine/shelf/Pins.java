package io.huisuan.engine.shelf;

import io.huisuan.cart.Cart;
import io.huisuan.rules.Rulebook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Versions of promotions by which something goes on that was begun before, also when their schedule
 * is over by now: each is loaded once, out of its release, and hosted by whatever is live.
 */
public final class Pins {

    private static final int MOST = 256;

    private final ReleaseFeed feed;
    private final Loading loading;
    private final Map<Pin, Rulebook> pinned =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Pin, Rulebook> eldest) {
                    return size() > MOST;
                }
            };

    public Pins(ReleaseFeed feed, Loading loading) {
        this.feed = feed;
        this.loading = loading;
    }

    private record Pin(ReleaseName release, String promotion) {}

    /**
     * What is live, with this version of the promotion.
     *
     * @throws Rejected when the release is not there any more or is not what it was
     */
    public Loaded host(Loaded live, ReleaseName release, String promotion) {
        return live.hosting(book(new Pin(release, promotion)));
    }

    /** The same as a recorded cart says. */
    public Loaded host(Loaded live, Cart cart) {
        return cart.participation()
                .filter(participation -> !participation.release().isEmpty())
                .map(
                        participation ->
                                host(
                                        live,
                                        ReleaseName.parse(participation.release()),
                                        participation.promotion()))
                .orElse(live);
    }

    private synchronized Rulebook book(Pin pin) {
        Rulebook known = pinned.get(pin);
        if (known != null) {
            return known;
        }
        Rulebook loaded =
                loading.only(
                        feed.content(pin.release().number())
                                .map(pin.release()::of)
                                .orElseThrow(() -> Rejected.missing(pin.release().number())),
                        pin.promotion());
        pinned.put(pin, loaded);
        return loaded;
    }
}
