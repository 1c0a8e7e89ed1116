package io.huisuan.repo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.repo.Sha256;
import io.huisuan.repo.Shop;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.release.Defect.MissingBlob;
import io.huisuan.repo.release.Defect.NotAManifest;
import io.huisuan.repo.release.Defect.NotSigned;
import io.huisuan.repo.release.Defect.UnknownKey;
import io.huisuan.repo.release.Defect.WrongBlob;
import io.huisuan.repo.release.Defect.WrongDigest;
import io.huisuan.repo.release.Defect.WrongSignature;

import org.junit.jupiter.api.Test;

import java.security.KeyPair;
import java.util.List;
import java.util.Map;

class ReleaseContentTest {

    private static final KeyPair KEY = Shop.newKey();
    private static final TrustedKeys TRUSTED = new TrustedKeys(List.of(KEY.getPublic()));
    private static final Blob TEA = Blob.of("10% off tea");
    private static final Blob COMPILED = Blob.of("compiled");
    private static final ReleaseItem ITEM =
            new ReleaseItem(AssetId.promotion("tea"), 3, TEA.sha256(), COMPILED.sha256());
    private static final Manifest MANIFEST = new Manifest(null, "test/1", List.of(ITEM));
    private static final Map<String, Blob> BLOBS =
            Map.of(TEA.sha256(), TEA, COMPILED.sha256(), COMPILED);

    private static ReleaseContent content(
            String digest, String text, ReleaseSignature signature, Map<String, Blob> blobs) {
        return new ReleaseContent(7, digest, text, signature, blobs);
    }

    private static ReleaseSignature signature(String text) {
        return new Ed25519Signer(KEY).sign(text);
    }

    private static ReleaseContent signed(String text, Map<String, Blob> blobs) {
        return content(Sha256.of(text), text, signature(text), blobs);
    }

    @Test
    void what_was_published_and_signed_has_no_defect() {
        ReleaseContent content = signed(MANIFEST.text(), BLOBS);

        assertThat(content.verify(TRUSTED)).isEmpty();
        assertThat(content.parsed()).isEqualTo(MANIFEST);
        assertThat(content.content(ITEM)).isEqualTo(TEA);
        assertThat(content.artifact(ITEM)).contains(COMPILED);
    }

    @Test
    void another_manifest_than_the_one_asked_for_is_named() {
        String asked = Sha256.of("another");
        var content = content(asked, MANIFEST.text(), signature(MANIFEST.text()), BLOBS);

        assertThat(content.verify(TRUSTED))
                .containsExactly(new WrongDigest(asked, MANIFEST.digest()));
    }

    @Test
    void one_changed_byte_breaks_digest_and_signature() {
        String text = MANIFEST.text().replace("tea 3", "tea 2");
        var content = content(MANIFEST.digest(), text, signature(MANIFEST.text()), BLOBS);

        assertThat(content.verify(TRUSTED))
                .hasExactlyElementsOfTypes(WrongDigest.class, WrongSignature.class);
    }

    @Test
    void an_unsigned_release_and_a_foreign_key_are_named() {
        String text = MANIFEST.text();
        var foreign = new Ed25519Signer(Shop.newKey()).sign(text);

        assertThat(
                        content(Sha256.of(text), text, new ReleaseSignature("", ""), BLOBS)
                                .verify(TRUSTED))
                .containsExactly(new NotSigned());
        assertThat(content(Sha256.of(text), text, foreign, BLOBS).verify(TRUSTED))
                .containsExactly(new UnknownKey(foreign.keyId()));
    }

    @Test
    void a_signature_that_is_no_signature_is_invalid() {
        String text = MANIFEST.text();
        for (String value : List.of("AAAA", "not base64!", "=")) {
            var signature = new ReleaseSignature(signature(text).keyId(), value);
            assertThat(content(Sha256.of(text), text, signature, BLOBS).verify(TRUSTED))
                    .containsExactly(new WrongSignature(signature.keyId()));
        }
    }

    @Test
    void missing_and_altered_content_is_named_with_its_asset() {
        var content = signed(MANIFEST.text(), Map.of(TEA.sha256(), Blob.of("free tea")));

        assertThat(content.verify(TRUSTED))
                .containsExactly(
                        new WrongBlob("promotion/tea", TEA.sha256(), Blob.of("free tea").sha256()),
                        new MissingBlob("promotion/tea (compiled)", COMPILED.sha256()));
        assertThatThrownBy(() -> content.artifact(ITEM)).hasMessageContaining("not verified");
    }

    @Test
    void a_signed_text_that_is_no_manifest_is_still_refused() {
        assertThat(signed("huisuan-release/2\n", BLOBS).verify(TRUSTED))
                .hasExactlyElementsOfTypes(NotAManifest.class);
    }

    @Test
    void every_defect_is_a_sentence() {
        List<Defect> defects =
                List.of(
                        new WrongDigest("a", "b"),
                        new NotSigned(),
                        new UnknownKey("k"),
                        new WrongSignature("k"),
                        new NotAManifest("torn"),
                        new MissingBlob("promotion/tea", "a"),
                        new WrongBlob("promotion/tea", "a", "b"));

        assertThat(defects).extracting(Defect::sentence).doesNotHaveDuplicates();
    }
}
