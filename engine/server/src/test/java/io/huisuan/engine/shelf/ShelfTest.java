package io.huisuan.engine.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.huisuan.engine.Promotions;
import io.huisuan.engine.Some;
import io.huisuan.engine.disk.KeptFile;
import io.huisuan.repo.Sha256;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.release.Ed25519Signer;
import io.huisuan.repo.release.KeyFiles;
import io.huisuan.repo.release.Manifest;
import io.huisuan.repo.release.ReleaseContent;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.ReleaseSignature;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shelf whose feed fails in every way. */
class ShelfTest {

    @TempDir private Path folder;

    private final ReleaseFeed feed = mock();
    private Shelf shelf;

    @BeforeEach
    void build() {
        shelf = newShelf();
    }

    @Test
    void a_rejected_release_is_not_fetched_again_until_another_is_in_effect() {
        ReleaseContent bad = unsigned(release(1, 1000));
        inEffect(bad);

        shelf.refresh();
        shelf.refresh();
        shelf.refresh();

        verify(feed, times(1)).content(1);
        assertThat(shelf.state().kind()).isEqualTo(ShelfState.Kind.REJECTED);
        assertThat(shelf.state().reason()).isEqualTo("the release is not signed");

        inEffect(release(2, 2000));
        shelf.refresh();

        assertThat(live()).isEqualTo(2);
        assertThat(shelf.state().kind()).isEqualTo(ShelfState.Kind.LIVE);
        assertThat(shelf.state().rejected()).isNull();
    }

    @Test
    void a_rejection_is_not_forgotten_while_the_feed_is_away() {
        inEffect(unsigned(release(1, 1000)));
        shelf.refresh();

        when(feed.effective()).thenThrow(new IllegalStateException("away"));
        shelf.refresh();
        assertThat(shelf.state().kind()).isEqualTo(ShelfState.Kind.STALE);

        inEffect(unsigned(release(1, 1000)));
        shelf.refresh();

        verify(feed, times(1)).content(1);
        assertThat(shelf.state().kind()).isEqualTo(ShelfState.Kind.REJECTED);
        assertThat(shelf.state().reason()).isEqualTo("the release is not signed");
    }

    @Test
    void a_feed_that_fails_in_the_middle_is_asked_again() {
        ReleaseContent release = release(1, 1000);
        inEffect(release);
        when(feed.content(1))
                .thenThrow(new IllegalStateException("connection lost"))
                .thenReturn(Optional.of(release));

        shelf.refresh();
        assertThat(shelf.state().kind()).isEqualTo(ShelfState.Kind.STALE);
        assertThat(shelf.state().reason()).isEqualTo("connection lost");

        shelf.refresh();
        assertThat(live()).isEqualTo(1);
    }

    @Test
    void a_manifest_that_is_not_the_one_that_was_activated_is_rejected() {
        ReleaseContent activated = release(1, 1000);
        inEffect(activated);
        when(feed.content(1)).thenReturn(Optional.of(release(1, 9000)));

        shelf.refresh();

        assertThat(live()).isZero();
        assertThat(shelf.state().reason()).contains("the manifest's digest is");
    }

    @Test
    void a_release_that_is_not_there_is_rejected() {
        inEffect(release(1, 1000));
        when(feed.content(1)).thenReturn(Optional.empty());

        shelf.refresh();

        assertThat(shelf.state().reason()).isEqualTo("release 1 is not in the repository");
    }

    @Test
    void the_last_good_release_is_there_after_a_restart_without_the_feed() {
        inEffect(release(1, 1000));
        shelf.refresh();
        Shelf restarted = newShelf();
        when(feed.effective()).thenThrow(new IllegalStateException("away"));

        restarted.refresh();
        restarted.restoreIfEmpty();

        assertThat(restarted.state().release()).isEqualTo(shelf.state().release());
        assertThat(restarted.state().kind()).isEqualTo(ShelfState.Kind.STALE);
    }

    @Test
    void the_disk_is_not_asked_when_the_feed_says_that_nothing_is_in_effect() {
        inEffect(release(1, 1000));
        shelf.refresh();
        Shelf restarted = newShelf();
        when(feed.effective()).thenReturn(Optional.empty());

        restarted.refresh();
        restarted.restoreIfEmpty();

        assertThat(restarted.state().release()).isNull();
        assertThat(restarted.state().kind()).isEqualTo(ShelfState.Kind.LIVE);
    }

    @Test
    void work_that_has_begun_ends_with_the_release_that_it_began_with() {
        inEffect(release(1, 1000));
        shelf.refresh();

        long number =
                shelf.reading(
                        before -> {
                            inEffect(release(2, 2000));
                            shelf.refresh();
                            assertThat(live()).isEqualTo(2);
                            Loaded loaded = before.orElseThrow();
                            assertThat(
                                            loaded.rulebook()
                                                    .propose(Some.cart("c", Some.line("1", 1, 100)))
                                                    .made())
                                    .hasSize(1);
                            return loaded.name().number();
                        });

        assertThat(number).isEqualTo(1);
    }

    @Test
    void a_release_whose_examples_fail_leaves_the_old_one_live() {
        inEffect(release(1, Promotions.withExample(Promotions.percent("test", 1000), 9000)));
        shelf.refresh();

        inEffect(release(2, Promotions.withExample(Promotions.percent("test", 2000), 9000)));
        shelf.refresh();

        assertThat(live()).isEqualTo(1);
        assertThat(shelf.state().kind()).isEqualTo(ShelfState.Kind.REJECTED);
        assertThat(shelf.state().reason())
                .isEqualTo("example 1 of test comes to CNY 80.00, not to CNY 90.00");
    }

    private Shelf newShelf() {
        KeyFiles.openOrCreate(key());
        var loading = new Loading(folder.resolve("key.pub"), List.of());
        var lastGood = new LastGood(new KeptFile(folder.resolve("last-good.zip")));
        return new Shelf(feed, loading, lastGood, InstantSource.fixed(Some.NOON));
    }

    private Path key() {
        return folder.resolve("key");
    }

    private void inEffect(ReleaseContent release) {
        doReturn(Optional.of(new ReleaseName(release.number(), release.digest())))
                .when(feed)
                .effective();
        when(feed.content(release.number())).thenReturn(Optional.of(release));
    }

    private ReleaseContent release(long number, int basisPoints) {
        return release(number, Promotions.percent("test", basisPoints));
    }

    private ReleaseContent release(long number, String json) {
        Blob promotion = Blob.of(json);
        var item =
                new ReleaseItem(AssetId.promotion("test"), (int) number, promotion.sha256(), null);
        var manifest = new Manifest(null, "test", List.of(item));
        return new ReleaseContent(
                number,
                Sha256.of(manifest.text()),
                manifest.text(),
                new Ed25519Signer(KeyFiles.openOrCreate(key())).sign(manifest.text()),
                Map.of(promotion.sha256(), promotion));
    }

    private static ReleaseContent unsigned(ReleaseContent release) {
        return new ReleaseContent(
                release.number(),
                release.digest(),
                release.manifest(),
                new ReleaseSignature("", ""),
                release.blobs());
    }

    private long live() {
        ReleaseName name = shelf.state().release();
        return name == null ? 0 : name.number();
    }
}
