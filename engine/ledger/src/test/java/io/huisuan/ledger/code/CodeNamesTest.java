package io.huisuan.ledger.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

class CodeNamesTest {

    private static final CodeNames NAMES = names((byte) 1);

    private static CodeNames names(byte secret) {
        byte[] key = new byte[32];
        key[0] = secret;
        return new CodeNames(new Hmac(key), CodeNamesTest::folded);
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    @Test
    void a_code_has_one_name_however_it_is_typed() {
        KeyedHash name = NAMES.of("ABCDEFGHJKLMN");

        assertThat(
                        Stream.of(
                                "ABCD-EFGH-JKLM-N",
                                " abcd efgh jklm n\t",
                                "ａｂｃｄ－ｅｆｇｈ　ｊｋｌｍｎ",
                                "ABCD–EFGH—JKLM−N",
                                "AB\u200bCD\u00a0EFGHJKLMN\ufeff"))
                .allSatisfy(typed -> assertThat(NAMES.of(typed)).isEqualTo(name));
        assertThat(NAMES.of("ABCDEFGHJKLMP")).isNotEqualTo(name);
    }

    @Test
    void without_the_key_a_name_says_nothing() {
        assertThat(names((byte) 2).of("SAVE10")).isNotEqualTo(NAMES.of("SAVE10"));
    }

    @Test
    void a_name_is_sixteen_bytes_and_its_uses_are_a_resource() {
        KeyedHash name = NAMES.of("SAVE10");

        assertThat(KeyedHash.of(name.bytes())).isEqualTo(name);
        assertThat(name.bytes()).hasSize(16);
        assertThat(CodeNames.uses(name)).hasToString("CODE:" + name.hex());
    }
}
