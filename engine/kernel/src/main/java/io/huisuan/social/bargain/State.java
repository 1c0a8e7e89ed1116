package io.huisuan.social.bargain;

import java.time.Instant;

/** Where a bargain is. */
public sealed interface State {

    /** Friends may help. */
    record Open(Instant until) implements State {}

    /** Its owner may buy. */
    record Success(Instant buyBefore) implements State {}

    /** An order has it that is not paid yet. */
    record Ordered(Instant buyBefore) implements State {}

    /** It was bought. */
    record Finished() implements State {}

    /** The floor was not reached in time. */
    record Failed() implements State {}

    /** It was not bought in time. */
    record Expired() implements State {}
}
