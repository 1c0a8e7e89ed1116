package io.huisuan.repo.overview;

import static io.huisuan.repo.Shop.CUPS;
import static io.huisuan.repo.Shop.LIN;
import static io.huisuan.repo.Shop.TEA;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.Shop;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.ChangeState;
import io.huisuan.repo.change.Draft;
import io.huisuan.repo.change.Edit;
import io.huisuan.repo.overview.AssetFilter.Standing;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class OverviewTest {

    private static final AssetId POT = AssetId.promotion("pot");

    private final Shop shop = new Shop();
    private final Overview overview = new Overview(shop.database, shop.now);

    private List<AssetSummary> found(@Nullable Standing standing, @Nullable String text) {
        var filter = new AssetFilter(AssetKind.PROMOTION, null, standing, text);
        return overview.assets(filter, Page.Request.first(50)).items();
    }

    @Test
    void each_asset_is_shown_with_what_is_live_and_what_is_being_changed() {
        var _ = shop.publish(shop.approved("10% off", TEA, CUPS));
        Change open = shop.submitted("20% off", TEA, POT);

        assertThat(found(null, null))
                .containsExactlyInAnyOrder(
                        new AssetSummary(
                                TEA,
                                null,
                                "tea",
                                1,
                                open.id(),
                                ChangeState.IN_REVIEW,
                                Blob.of("10% off")),
                        new AssetSummary(CUPS, null, "cups", 1, null, null, Blob.of("10% off")),
                        new AssetSummary(
                                POT,
                                null,
                                "pot",
                                null,
                                open.id(),
                                ChangeState.IN_REVIEW,
                                Blob.of("20% off")));
    }

    @Test
    void assets_are_found_by_how_they_stand() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        Change given = shop.drafted("5% off", CUPS);
        Change _ = shop.submitting.withdraw(LIN, given.id(), given.revision(), "");
        Change _ = shop.drafted("5% off", POT);

        assertThat(found(Standing.LIVE, null)).extracting(AssetSummary::id).containsExactly(TEA);
        assertThat(found(Standing.CHANGING, null))
                .extracting(AssetSummary::id)
                .containsExactly(POT);
        assertThat(found(Standing.IDLE, null)).extracting(AssetSummary::id).containsExactly(CUPS);
        assertThat(
                        overview.assets(AssetFilter.all(AssetKind.POLICY), Page.Request.first(9))
                                .total())
                .isZero();
    }

    @Test
    void assets_are_found_by_part_of_their_name_in_any_case() {
        Change change = shop.drafting.begin(LIN, "tea");
        Edit _ =
                shop.drafting.put(
                        LIN,
                        change.id(),
                        TEA,
                        0,
                        new Draft(null, "满300减50 Tea 100%", Blob.of("x")));
        Change _ = shop.submit(change.id());
        Change _ = shop.drafted("y", CUPS);

        assertThat(found(null, "300减")).extracting(AssetSummary::id).containsExactly(TEA);
        assertThat(found(null, "tEA")).extracting(AssetSummary::id).containsExactly(TEA);
        assertThat(found(null, "CUP")).extracting(AssetSummary::id).containsExactly(CUPS);
        assertThat(found(null, "100%")).extracting(AssetSummary::id).containsExactly(TEA);
        assertThat(found(null, "%")).as("stands for itself").hasSize(1);
        assertThat(found(null, "_")).isEmpty();
        assertThat(found(null, " ")).hasSize(2);
    }
}
