package io.huisuan.repo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.repo.Sha256;
import io.huisuan.repo.asset.AssetId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class ManifestTest {

    private static final String TEA = Sha256.of("tea");
    private static final String COMPILED = Sha256.of("compiled");
    private static final Manifest MANIFEST =
            new Manifest(
                    null,
                    "drools/10.2",
                    List.of(
                            new ReleaseItem(AssetId.promotion("tea"), 3, TEA, COMPILED),
                            new ReleaseItem(AssetId.parse("policy/default"), 1, TEA, null)));

    private static final String TEXT =
            """
            huisuan-release/1
            base none
            compiler drools/10.2
            policy/default 1 %s -
            promotion/tea 3 %s %s
            """
                    .formatted(TEA, TEA, COMPILED);

    @Test
    void it_is_one_line_per_asset_sorted() {
        assertThat(MANIFEST.text()).isEqualTo(TEXT);
        assertThat(MANIFEST.digest()).isEqualTo(Sha256.of(TEXT));
    }

    @Test
    void reading_gives_back_what_was_written() {
        assertThat(Manifest.parse(TEXT)).isEqualTo(MANIFEST);
        var second = new Manifest(MANIFEST.digest(), "none/1", List.of());
        assertThat(Manifest.parse(second.text())).isEqualTo(second);
    }

    @Test
    void every_other_text_is_refused() {
        for (String wrong :
                List.of(
                        "",
                        TEXT.strip(),
                        TEXT + "\n",
                        TEXT.replace("\n", "\r\n"),
                        TEXT.replace("release/1", "release/2"),
                        TEXT.replace("base none", "base 123"),
                        TEXT.replace("tea 3", "tea 03"),
                        TEXT.replace("tea 3", "tea three"),
                        TEXT.replace("promotion/tea", "promotion/../tea"),
                        TEXT.replace(TEA, TEA.toUpperCase(Locale.ROOT)),
                        TEXT + "promotion/tea 4 " + TEA + " -\n",
                        TEXT + "asset/a 4 " + TEA + " -\n",
                        TEXT + "policy/second 4 " + TEA + " -\n")) {
            assertThatThrownBy(() -> Manifest.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
