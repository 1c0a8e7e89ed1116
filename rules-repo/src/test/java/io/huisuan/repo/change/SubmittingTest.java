package io.huisuan.repo.change;

import static io.huisuan.repo.Refusals.assertRefused;
import static io.huisuan.repo.Shop.CUPS;
import static io.huisuan.repo.Shop.LIN;
import static io.huisuan.repo.Shop.TEA;
import static io.huisuan.repo.Shop.WEI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huisuan.repo.Names;
import io.huisuan.repo.Sha256;
import io.huisuan.repo.Shop;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.asset.Version;
import io.huisuan.store.Page;
import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SubmittingTest {

    private final Shop shop = new Shop();

    @Test
    void versions_are_numbered_per_asset_and_named_by_their_hash() {
        Change _ = shop.submitted("10% off", TEA, CUPS);
        Change _ = shop.submitted("20% off", TEA);

        assertThat(versions()).extracting(Version::number).containsExactly(2, 1);
        assertThat(versions())
                .extracting(Version::sha256)
                .containsExactly(Sha256.of("20% off"), Sha256.of("10% off"));
        assertThat(shop.assets.version(CUPS, 1).orElseThrow().sha256())
                .as("the same content is kept once")
                .isEqualTo(Sha256.of("10% off"));
        assertThat(shop.assets.content(TEA, 1)).contains(Blob.of("10% off"));
    }

    private List<Version> versions() {
        return shop.assets.versions(TEA, Page.Request.first(50)).items();
    }

    @Test
    void submitting_the_same_content_again_makes_no_further_version() {
        Change first = shop.submitted("10% off", TEA, CUPS);
        Change draft = shop.submitting.pullBack(LIN, first.id(), first.revision());
        Edit _ = shop.edit(LIN, draft.id(), CUPS, "20% off");
        Change again = shop.submit(draft.id());

        assertThat(shop.changes.items(again))
                .extracting(Item::asset, Item::version)
                .containsExactly(tuple(CUPS, 2), tuple(TEA, 1));
    }

    @Test
    void a_version_names_its_authors_its_parent_and_its_artifact() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        shop.checksFind(true, "[]", Map.of(TEA, Blob.of("compiled")));
        Change change = shop.drafted("20% off", TEA);
        Edit _ = shop.edit(WEI, change.id(), TEA, "30% off");
        Change _ = shop.submit(change.id());

        Version version = shop.assets.version(TEA, 2).orElseThrow();
        assertThat(version.parentNumber()).isEqualTo(1);
        assertThat(version.authors()).isEqualTo(new Names(List.of("lin", "wei")));
        assertThat(version.artifactSha256()).isEqualTo(Sha256.of("compiled"));
        assertThat(version.changeRequestId()).isEqualTo(change.id());
        assertThat(shop.assets.blob(Sha256.of("compiled"))).contains(Blob.of("compiled"));
    }

    @Test
    void what_fails_its_checks_is_not_submitted() {
        shop.checksFind(false, "[{\"code\":\"below-cost\"}]", Map.of());
        Change draft = shop.drafted("99% off", TEA);

        assertRefused(Kind.INVALID, "check-failed", () -> shop.submit(draft.id()));

        assertThat(shop.change(draft.id())).isEqualTo(draft);
        assertThat(versions()).isEmpty();
    }

    @Test
    void what_the_checks_found_is_kept_with_the_submission() {
        shop.checksFind(true, "[{\"code\":\"overlaps\"}]", Map.of());
        Change submitted = shop.submitted("10% off", TEA);

        CheckResult check = shop.changes.check(submitted).orElseThrow();
        assertThat(check.findings()).isEqualTo("[{\"code\":\"overlaps\"}]");
        assertThat(check.bundleHash()).isEqualTo(submitted.bundleHash());
    }

    @Test
    void an_empty_change_request_is_not_submitted() {
        Change empty = shop.drafting.begin(LIN, "nothing");

        assertRefused(Kind.INVALID, "empty-change", () -> shop.submit(empty.id()));
    }

    @Test
    void only_its_editors_submit_pull_back_and_withdraw() {
        Change draft = shop.drafted("10% off", TEA);

        assertRefused(
                Kind.FORBIDDEN,
                "not-yours",
                () -> shop.submitting.submit(WEI, draft.id(), draft.revision()));
        assertRefused(
                Kind.FORBIDDEN,
                "not-yours",
                () -> shop.submitting.withdraw(WEI, draft.id(), draft.revision(), "why not"));
        Change gone = shop.submitting.withdraw(LIN, draft.id(), draft.revision(), "no more");
        assertThat(gone.state()).isEqualTo(ChangeState.WITHDRAWN);
    }

    @Test
    void what_moved_since_it_was_looked_at_is_not_submitted() {
        Change draft = shop.drafted("10% off", TEA);
        Edit _ = shop.edit(WEI, draft.id(), TEA, "90% off");

        assertRefused(
                Kind.STALE,
                "stale-revision",
                () -> shop.submitting.submit(LIN, draft.id(), draft.revision()));
    }

    @Test
    void an_edit_of_what_has_changed_meanwhile_must_be_looked_at_again() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        Change mine = shop.drafted("20% off", TEA);
        var _ = shop.publish(shop.approved("15% off", TEA));

        assertRefused(Kind.PRECONDITION, "stale-base", () -> shop.submit(mine.id()));

        int revision = shop.changes.edit(mine.id(), TEA).orElseThrow().revision();
        Edit rebased = shop.drafting.rebase(LIN, mine.id(), TEA, revision);
        assertThat(rebased.baseNumber()).isEqualTo(2);
        assertThat(shop.submit(mine.id()).state()).isEqualTo(ChangeState.IN_REVIEW);
    }
}
