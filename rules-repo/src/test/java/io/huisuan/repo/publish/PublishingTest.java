package io.huisuan.repo.publish;

import static io.huisuan.repo.Refusals.assertRefused;
import static io.huisuan.repo.Shop.CUPS;
import static io.huisuan.repo.Shop.LIN;
import static io.huisuan.repo.Shop.ROOT;
import static io.huisuan.repo.Shop.TEA;
import static io.huisuan.repo.Shop.ZHAO;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huisuan.repo.Shop;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.audit.AuditEntry;
import io.huisuan.repo.audit.AuditFilter;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.ChangeState;
import io.huisuan.repo.change.Review.Verdict;
import io.huisuan.repo.release.Ed25519Signer;
import io.huisuan.repo.release.Manifest;
import io.huisuan.repo.release.Release;
import io.huisuan.repo.release.ReleaseContent;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;
import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

class PublishingTest {

    private final Shop shop = new Shop();

    @Test
    void an_approved_change_goes_live_signed_and_told() {
        shop.checksFind(true, "[]", Map.of(TEA, Blob.of("compiled")));
        Change approved = shop.approved("10% off", TEA);

        Published published = shop.publish(approved);

        assertThat(shop.live(TEA)).isEqualTo("10% off");
        assertThat(shop.change(approved.id()).state()).isEqualTo(ChangeState.MERGED);
        assertThat(shop.releases.changes(1)).containsExactly(approved.id());
        ReleaseContent content = shop.releases.content(1).orElseThrow();
        assertThat(content.verify(shop.trusted())).isEmpty();
        assertThat(content.digest()).isEqualTo(published.release().digest());
        ReleaseItem item = content.parsed().items().getFirst();
        assertThat(content.artifact(item)).contains(Blob.of("compiled"));
        AuditEntry told =
                shop.audit
                        .page(AuditFilter.of("release/1"), Page.Request.first(1))
                        .items()
                        .getFirst();
        assertThat(told.action()).isEqualTo("release.publish");
        assertThat(told.afterHash()).isEqualTo(published.release().digest());
        assertThat(told.payload()).contains("\"changes\":[" + approved.id() + "]");
    }

    @Test
    void what_the_rehearsal_refuses_does_not_go_live() {
        Change approved = shop.approved("10% off", TEA);
        var careful =
                new Publishing(
                        shop.database,
                        shop.now,
                        shop.audit,
                        new Ed25519Signer(shop.key),
                        "test/1",
                        item -> {
                            throw Refused.precondition("no", "不行。", item.asset() + " may not.");
                        });

        assertRefused(
                Kind.PRECONDITION,
                "no",
                () -> careful.publish(ZHAO, new Order(List.of(approved.id()), null, "it is time")));

        assertThat(shop.change(approved.id()).state()).isEqualTo(ChangeState.APPROVED);
        assertThat(shop.releases.effective()).isEmpty();
    }

    @Test
    void a_release_is_the_live_set_with_the_changes_applied() {
        Published first = shop.publish(shop.approved("10% off", TEA, CUPS));
        Published second = shop.publish(shop.approved("20% off", TEA), shop.retiring(CUPS));

        ReleaseContent content = shop.releases.content(2).orElseThrow();
        Manifest manifest = content.parsed();
        assertThat(manifest.base()).isEqualTo(first.release().digest());
        assertThat(manifest.items())
                .extracting(ReleaseItem::asset, ReleaseItem::version)
                .containsExactly(tuple(TEA, 2));
        assertThat(shop.live(CUPS)).isEqualTo("-");
        assertThat(shop.releases.items(1)).hasSize(2);
        assertThat(second.release().number()).isEqualTo(2);
        assertThat(shop.releases.findByDigest(first.release().digest())).contains(first.release());
        assertThat(shop.releases.holding(TEA, 2)).containsExactly(2L);
    }

    @Test
    void what_nobody_else_approved_is_not_published() {
        Change draft = shop.drafted("10% off", TEA);
        Change inReview = shop.submitted("10% off", TEA);
        Change sentBack = shop.submitted("10% off", TEA);
        sentBack = shop.review(Shop.CHEN, sentBack.id(), Verdict.CHANGES_REQUESTED);
        Change rejected = shop.submitted("10% off", TEA);
        rejected = shop.review(Shop.CHEN, rejected.id(), Verdict.REJECTED);
        Change good = shop.approved("20% off", CUPS);
        long told = shop.told();

        for (Change unapproved : List.of(draft, inReview, sentBack, rejected)) {
            assertRefused(Kind.PRECONDITION, "not-approved", () -> shop.publish(good, unapproved));
        }

        assertThat(shop.releases.page(Page.Request.first(10)).total()).isZero();
        assertThat(shop.change(good.id())).isEqualTo(good);
        assertThat(shop.told()).isEqualTo(told);
    }

    @Test
    void what_is_published_is_not_published_again() {
        Change approved = shop.approved("10% off", TEA);
        var _ = shop.publish(approved);

        assertRefused(Kind.CONFLICT, "wrong-state", () -> shop.publish(approved));
        assertRefused(Kind.INVALID, "duplicate-change", () -> shop.publish(approved, approved));
        assertRefused(Kind.INVALID, "out-of-range", () -> shop.publish());
    }

    @Test
    void content_that_was_altered_after_its_approval_is_not_published() {
        Change approved = shop.approved("10% off", TEA);
        Change _ = shop.submitted("99% off", TEA);

        shop.file()
                .tamper(
                        "UPDATE change_item SET version_number = 2 WHERE change_request_id = "
                                + approved.id());

        assertRefused(Kind.PRECONDITION, "bundle-changed", () -> shop.publish(approved));
    }

    @Test
    void an_approval_by_somebody_who_edited_does_not_count() {
        Change approved = shop.approved("10% off", TEA);

        shop.file()
                .tamper(
                        "INSERT INTO change_editor (change_request_id, account) VALUES (%d, 'chen')"
                                .formatted(approved.id()));

        assertRefused(Kind.PRECONDITION, "not-approved", () -> shop.publish(approved));
    }

    @Test
    void of_two_changes_of_one_asset_the_second_must_look_at_the_first() {
        Change first = shop.approved("10% off", TEA);
        Change second = shop.approved("20% off", TEA);
        assertRefused(Kind.PRECONDITION, "asset-twice", () -> shop.publish(first, second));
        var _ = shop.publish(first);

        assertRefused(Kind.PRECONDITION, "stale-base", () -> shop.publish(second));

        assertThat(shop.live(TEA)).isEqualTo("10% off");
        assertThat(shop.change(second.id()).state()).isEqualTo(ChangeState.APPROVED);
    }

    @Test
    void a_change_of_another_asset_does_not_disturb() {
        Change tea = shop.approved("10% off", TEA);
        Change cups = shop.approved("20% off", CUPS);

        var _ = shop.publish(tea);
        var _ = shop.publish(cups);

        assertThat(shop.live(TEA)).isEqualTo("10% off");
        assertThat(shop.live(CUPS)).isEqualTo("20% off");
    }

    @Test
    void only_publishers_decide_what_is_live() {
        Change approved = shop.approved("10% off", TEA);
        for (var actor : List.of(LIN, Shop.CHEN, ROOT)) {
            assertRefused(
                    Kind.FORBIDDEN,
                    "role-missing",
                    () -> shop.publishing.publish(actor, Shop.order(approved)));
            assertRefused(
                    Kind.FORBIDDEN,
                    "role-missing",
                    () -> shop.publishing.goBack(actor, 1, null, "mine"));
            assertRefused(
                    Kind.FORBIDDEN, "role-missing", () -> shop.publishing.cancel(actor, 1, "mine"));
        }
    }

    @Test
    void of_changes_published_at_once_none_is_lost() throws Exception {
        List<AssetId> wanted =
                LongStream.range(0, 12).mapToObj(i -> AssetId.promotion("p" + i)).toList();
        var publishing = new ArrayList<Callable<Published>>();
        for (AssetId asset : wanted) {
            Change approved = shop.approved(asset.name() + " off", asset);
            publishing.add(() -> shop.publish(approved));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var published : threads.invokeAll(publishing)) {
                assertThat(published.get().release().number()).isBetween(1L, 12L);
            }
        }
        for (AssetId asset : wanted) {
            assertThat(shop.live(asset)).isEqualTo(asset.name() + " off");
        }
        assertThat(shop.releases.page(Page.Request.first(50)).items())
                .extracting(Release::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 12).map(i -> 13 - i).boxed().toList());
    }

    @Test
    void two_who_publish_changes_of_one_asset_at_once_do_not_overwrite_each_other()
            throws Exception {
        var publishing = new ArrayList<Callable<String>>();
        for (int i = 0; i < 6; i++) {
            Change approved = shop.approved(i + "% off", TEA);
            publishing.add(() -> outcome(approved));
        }
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(publishing)) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes).containsOnlyOnce("live").contains("stale-base").hasSize(6);
    }

    private String outcome(Change approved) {
        try {
            var _ = shop.publish(approved);
            return "live";
        } catch (Refused e) {
            return e.code();
        }
    }
}
