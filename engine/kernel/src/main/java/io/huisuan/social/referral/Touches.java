package io.huisuan.social.referral;

import io.huisuan.promotion.Play.Attribution;

import java.util.List;
import java.util.Optional;

/**
 * By whose links somebody came before registering.
 *
 * @param <C> names a customer
 * @param first of all
 * @param last of all
 */
public record Touches<C>(Optional<C> first, Optional<C> last) {

    /** Those of visits, oldest first. */
    public static <C> Touches<C> of(List<C> visits) {
        return visits.isEmpty()
                ? new Touches<>(Optional.empty(), Optional.empty())
                : new Touches<>(Optional.of(visits.getFirst()), Optional.of(visits.getLast()));
    }

    /**
     * Whose invitation it was.
     *
     * @param named whose code was entered while registering, which is a touch, too: the last one
     */
    public Optional<C> inviter(Attribution attribution, Optional<C> named) {
        return switch (attribution) {
            case FIRST_TOUCH -> first.or(() -> named);
            case LAST_TOUCH -> named.or(() -> last);
        };
    }
}
