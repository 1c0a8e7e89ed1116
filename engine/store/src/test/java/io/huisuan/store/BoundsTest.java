package io.huisuan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;

class BoundsTest {

    @Test
    void a_text_is_stripped_and_measured() {
        assertThat(Bounds.required("  tea ", 3, "/name")).isEqualTo("tea");
        assertRefused("out-of-range", () -> Bounds.required("teas", 3, "/name"));
        assertRefused("missing", () -> Bounds.required("  ", 3, "/name"));
        assertRefused("malformed", () -> Bounds.form("Tea", "[a-z]+", "tea", "/name"));
    }

    @Test
    void a_refusal_speaks_both_languages_and_points_at_the_place() {
        assertThatThrownBy(() -> Bounds.required("", 3, "/name/zh"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.kind()).isEqualTo(Kind.INVALID);
                            assertThat(refused.pointer()).isEqualTo("/name/zh");
                            assertThat(refused.sentence("zh")).isEqualTo("不能为空。");
                            assertThat(refused.sentence("en")).isEqualTo("Must not be empty.");
                        });
    }

    @Test
    void a_page_starts_at_1_and_holds_at_most_200() {
        assertThat(new Page.Request(3, 50).offset()).isEqualTo(100);
        assertThat(new Page.Request(1, 200).of(List.of(1), 1).map(n -> n + 1).items())
                .containsExactly(2);
        assertRefused("out-of-range", () -> new Page.Request(0, 50));
        assertRefused("out-of-range", () -> new Page.Request(1, 201));
        assertRefused("out-of-range", () -> new Page.Request(1, 0));
    }

    private static void assertRefused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
