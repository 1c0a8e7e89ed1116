package io.huisuan.social.referral;

import java.util.Optional;

/**
 * What tells people apart who pretend to be several. Only hashes of it are ever needed.
 *
 * @param <H> a hash, by {@code equals}
 */
public record Traces<H>(Optional<H> phone, Optional<H> device, Optional<H> payer) {

    /** Nothing is known. */
    public static <H> Traces<H> none() {
        return new Traces<>(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Why these two are one person, if anything says so. */
    Optional<Verdict> sameAs(Traces<H> other) {
        if (meet(phone, other.phone)) {
            return Optional.of(Verdict.SAME_PHONE);
        }
        if (meet(payer, other.payer)) {
            return Optional.of(Verdict.SAME_PAYER);
        }
        return meet(device, other.device) ? Optional.of(Verdict.SAME_DEVICE) : Optional.empty();
    }

    private static <H> boolean meet(Optional<H> one, Optional<H> other) {
        return one.isPresent() && one.equals(other);
    }
}
