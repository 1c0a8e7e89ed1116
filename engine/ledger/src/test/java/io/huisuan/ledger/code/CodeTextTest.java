package io.huisuan.ledger.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.Stream;

class CodeTextTest {

    private final Random chance = new Random(5);

    private Stream<String> codes() {
        return Stream.of("", "T", "TEA", "SPRNGX")
                .flatMap(prefix -> Stream.generate(() -> CodeText.make(prefix, chance)).limit(50));
    }

    private static String with(String code, int place, char symbol) {
        return code.substring(0, place) + symbol + code.substring(place + 1);
    }

    @Test
    void a_code_is_right_and_none_of_its_symbols_looks_like_another() {
        assertThat(codes())
                .hasSize(200)
                .allMatch(CodeText::isRight)
                .allMatch(code -> code.matches("[2-9A-HJ-NP-Z]{13,19}"));
        assertThat(CodeText.SYMBOLS).hasSize(32);
    }

    @Test
    void every_single_wrong_symbol_shows() {
        codes().forEach(
                        code -> {
                            for (int place = 0; place < code.length(); place++) {
                                for (char wrong : CodeText.SYMBOLS.toCharArray()) {
                                    assertThat(CodeText.isRight(with(code, place, wrong)))
                                            .as("%s, %s at %s", code, wrong, place)
                                            .isEqualTo(wrong == code.charAt(place));
                                }
                            }
                        });
    }

    /** All pairs of symbols at all pairs of neighbours, whatever the others are. */
    @Test
    void every_swap_of_neighbours_shows() {
        String zeros = "2".repeat(CodeText.LONGEST_PREFIX + CodeText.RANDOM);
        for (int place = 0; place + 1 < zeros.length(); place++) {
            for (char one : CodeText.SYMBOLS.toCharArray()) {
                for (char other : CodeText.SYMBOLS.toCharArray()) {
                    String code = with(with(zeros, place, one), place + 1, other);
                    String swapped = with(with(zeros, place, other), place + 1, one);

                    assertThat(CodeText.isRight(swapped + CodeText.check(code)))
                            .as("%s and %s at %s", one, other, place)
                            .isEqualTo(one == other);
                }
            }
        }
    }

    @Test
    void the_last_symbol_and_its_neighbour_do_not_swap_unseen_either() {
        codes().filter(code -> code.charAt(code.length() - 1) != code.charAt(code.length() - 2))
                .forEach(
                        code -> {
                            int last = code.length() - 1;
                            String swapped =
                                    with(
                                            with(code, last, code.charAt(last - 1)),
                                            last - 1,
                                            code.charAt(last));

                            assertThat(CodeText.isRight(swapped)).as(code).isFalse();
                        });
    }

    @Test
    void people_read_it_in_groups() {
        assertThat(CodeText.shown("ABCDEFGHJKLMN")).isEqualTo("ABCD-EFGH-JKLM-N");
        assertThat(CodeText.shown("TEAABCDEFGHJKLMN")).isEqualTo("TEA-ABCD-EFGH-JKLM-N");
    }

    @Test
    void what_is_no_code_of_ours_is_not_right() {
        assertThat(
                        Stream.of(
                                "",
                                "2",
                                "22222222222",
                                "0000000000000",
                                "茶".repeat(13),
                                "2".repeat(20)))
                .noneMatch(CodeText::isRight);
    }
}
