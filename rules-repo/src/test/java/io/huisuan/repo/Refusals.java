package io.huisuan.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.store.Refused;
import io.huisuan.store.Refused.Kind;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something is refused, and why. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(Kind kind, String code, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.kind()).isEqualTo(kind);
                            assertThat(refused.sentence("en"))
                                    .matches("[A-Z0-9].*\\.|[a-z-]+/.*\\.");
                            assertThat(refused.sentence("zh")).endsWith("。");
                        });
    }
}
