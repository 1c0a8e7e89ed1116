package io.huisuan.repo.change;

import static io.huisuan.repo.Refusals.assertRefused;
import static io.huisuan.repo.Shop.CHEN;
import static io.huisuan.repo.Shop.CUPS;
import static io.huisuan.repo.Shop.LIN;
import static io.huisuan.repo.Shop.ROOT;
import static io.huisuan.repo.Shop.TEA;
import static io.huisuan.repo.Shop.WEI;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.Shop;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.campaign.Terms;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;
import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class DraftingTest {

    private final Shop shop = new Shop();

    @Test
    void a_change_request_starts_from_what_is_live() {
        Change first = shop.drafting.begin(LIN, "first");
        assertThat(first.baseRelease()).isNull();
        assertThat(first.state()).isEqualTo(ChangeState.DRAFT);

        var published = shop.publish(shop.approved("10% off", TEA));

        Change second = shop.drafting.begin(LIN, "second");
        assertThat(second.baseDigest()).isEqualTo(published.release().digest());
        Edit edit = shop.edit(LIN, second.id(), TEA, "20% off");
        assertThat(edit.baseNumber()).isEqualTo(1);
    }

    @Test
    void an_edit_replaces_the_one_before_and_keeps_its_base() {
        Change change = shop.drafting.begin(LIN, "tea");
        Edit first = shop.edit(LIN, change.id(), TEA, "10% off");
        Edit second = shop.edit(WEI, change.id(), TEA, "20% off");

        assertThat(second.revision()).isGreaterThan(first.revision());
        assertThat(shop.changes.edits(change.id())).containsExactly(second);
        assertThat(shop.changes.editors(change.id())).containsExactly("lin", "wei");
        assertThat(second.content()).isEqualTo(Blob.of("20% off"));
    }

    @Test
    void who_looked_at_an_older_edit_is_told_so_and_overwrites_nothing() {
        Change change = shop.drafting.begin(LIN, "tea");
        Edit seen = shop.edit(LIN, change.id(), TEA, "10% off");
        Edit newer = shop.edit(WEI, change.id(), TEA, "20% off");
        long told = shop.told();

        assertRefused(
                Kind.STALE, "stale-revision", () -> put(change.id(), seen.revision(), "30% off"));
        assertRefused(Kind.STALE, "stale-revision", () -> put(change.id(), 0, "30% off"));

        assertThat(shop.changes.edits(change.id())).containsExactly(newer);
        assertThat(shop.told()).isEqualTo(told);
    }

    private Edit put(long change, int revision, String content) {
        return shop.drafting.put(
                LIN, change, TEA, revision, new Draft(null, "tea", Blob.of(content)));
    }

    @Test
    void of_many_who_edit_at_once_exactly_one_wins() throws Exception {
        Change change = shop.drafting.begin(LIN, "tea");
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<String>>();
            for (int i = 0; i < 10; i++) {
                String content = i + "% off";
                attempts.add(() -> outcome(change.id(), content));
            }
            for (var attempt : threads.invokeAll(attempts)) {
                outcomes.add(attempt.get());
            }
        }
        assertThat(outcomes).containsOnlyOnce("won").contains("stale-revision").hasSize(10);
    }

    private String outcome(long change, String content) {
        try {
            Edit _ = put(change, 0, content);
            return "won";
        } catch (Refused e) {
            return e.code();
        }
    }

    @Test
    void a_dropped_edit_is_gone_but_its_editor_is_remembered() {
        Change change = shop.drafted("10% off", TEA);
        Edit wrong = shop.edit(WEI, change.id(), CUPS, "free");

        shop.drafting.drop(WEI, change.id(), CUPS, wrong.revision());

        assertThat(shop.changes.edits(change.id())).extracting(Edit::assetId).containsExactly(TEA);
        assertThat(shop.changes.editors(change.id())).contains("wei");
        assertRefused(
                Kind.NOT_FOUND, "not-found", () -> shop.drafting.drop(WEI, change.id(), CUPS, 0));
    }

    @Test
    void only_what_is_live_can_retire() {
        Change change = shop.drafted("10% off", TEA);

        assertRefused(
                Kind.NOT_FOUND, "not-found", () -> shop.drafting.retire(LIN, change.id(), CUPS, 0));
        int revision = shop.changes.edit(change.id(), TEA).orElseThrow().revision();
        assertRefused(
                Kind.PRECONDITION,
                "not-live",
                () -> shop.drafting.retire(LIN, change.id(), TEA, revision));
    }

    @Test
    void only_authors_and_rule_engineers_write() {
        Change change = shop.drafting.begin(LIN, "tea");
        for (var actor : List.of(CHEN, Shop.ZHAO, ROOT)) {
            assertRefused(Kind.FORBIDDEN, "role-missing", () -> shop.drafting.begin(actor, "mine"));
            assertRefused(
                    Kind.FORBIDDEN,
                    "role-missing",
                    () -> shop.edit(actor, change.id(), TEA, "free"));
        }
    }

    @Test
    void policies_and_vocabularies_are_for_rule_engineers() {
        Change change = shop.drafting.begin(WEI, "rounding");
        for (String name : List.of("policy/default", "vocabulary/default")) {
            AssetId asset = AssetId.parse(name);
            assertRefused(
                    Kind.FORBIDDEN, "role-missing", () -> shop.edit(LIN, change.id(), asset, "{}"));
            int revision = shop.edit(WEI, change.id(), asset, "{}").revision();
            assertRefused(
                    Kind.FORBIDDEN,
                    "role-missing",
                    () -> shop.drafting.drop(LIN, change.id(), asset, revision));
        }
    }

    @Test
    void what_is_written_is_bounded() {
        Change change = shop.drafting.begin(LIN, "tea");

        assertRefused(Kind.INVALID, "missing", () -> shop.drafting.begin(LIN, "  "));
        assertRefused(
                Kind.INVALID, "out-of-range", () -> shop.drafting.begin(LIN, "x".repeat(201)));
        assertRefused(
                Kind.INVALID,
                "out-of-range",
                () -> new Draft(null, "tea", Blob.of("x".repeat(Draft.LARGEST + 1))));
        assertRefused(Kind.INVALID, "out-of-range", () -> new Draft(null, "tea", Blob.of("")));
        assertRefused(Kind.INVALID, "malformed", () -> AssetId.parse("promotion/../etc"));
        assertRefused(Kind.INVALID, "malformed", () -> AssetId.parse("campaign/tea"));
        assertRefused(
                Kind.INVALID,
                "unknown-campaign",
                () ->
                        shop.drafting.put(
                                LIN,
                                change.id(),
                                TEA,
                                0,
                                new Draft("nowhere", "tea", Blob.of("10% off"))));
        assertRefused(Kind.NOT_FOUND, "not-found", () -> shop.edit(LIN, 4711, TEA, "10% off"));
    }

    @Test
    void a_change_request_of_16_mb_is_full() {
        Change change = shop.drafting.begin(LIN, "much");
        String large = "x".repeat(Draft.LARGEST);
        for (int i = 0; i < 64; i++) {
            Edit _ = shop.edit(LIN, change.id(), AssetId.promotion("p" + i), large);
        }
        assertRefused(
                Kind.INVALID,
                "change-too-large",
                () -> shop.edit(LIN, change.id(), AssetId.promotion("one-more"), "x"));
        assertThat(shop.changes.edits(change.id())).hasSize(64);
    }

    @Test
    void change_requests_are_listed_by_state_participant_and_asset() {
        Change tea = shop.submitted("10% off", TEA);
        Change cups = shop.drafted("20% off", CUPS);
        Edit _ = shop.edit(WEI, cups.id(), CUPS, "30% off");

        assertThat(listed(ChangeFilter.ALL)).containsExactly(cups.id(), tea.id());
        assertThat(listed(ChangeFilter.in(ChangeState.IN_REVIEW))).containsExactly(tea.id());
        assertThat(listed(ChangeFilter.in(ChangeState.IN_REVIEW, ChangeState.DRAFT))).hasSize(2);
        assertThat(listed(new ChangeFilter(Set.of(), "wei", null))).containsExactly(cups.id());
        assertThat(listed(new ChangeFilter(Set.of(ChangeState.IN_REVIEW), "lin", TEA)))
                .containsExactly(tea.id());
        assertThat(listed(new ChangeFilter(Set.of(ChangeState.DRAFT), null, TEA))).isEmpty();
        Page<Change> second = shop.changes.page(ChangeFilter.ALL, new Page.Request(2, 1));
        assertThat(second.items()).extracting(Change::id).containsExactly(tea.id());
        assertThat(second.total()).isEqualTo(2);
    }

    @Test
    void what_is_touched_last_is_listed_first() {
        Change tea = shop.drafted("10% off", TEA);
        Change cups = shop.drafted("20% off", CUPS);
        Edit _ = shop.edit(LIN, tea.id(), TEA, "11% off");

        assertThat(listed(ChangeFilter.ALL)).containsExactly(tea.id(), cups.id());
    }

    @Test
    void a_list_shows_what_each_edits_and_who_edited_without_reading_contents() {
        Change both = shop.drafted("10% off", TEA, CUPS);
        Change none = shop.drafting.begin(WEI, "nothing yet");
        Edit _ = shop.edit(WEI, both.id(), TEA, "11% off");

        assertThat(shop.changes.assets(List.of(both.id(), none.id())))
                .isEqualTo(Map.of(both.id(), List.of(CUPS, TEA)));
        assertThat(shop.changes.editors(List.of(both.id(), none.id())))
                .isEqualTo(Map.of(both.id(), List.of("lin", "wei"), none.id(), List.of("wei")));
        assertThat(shop.changes.assets(List.of())).isEmpty();
    }

    private List<Long> listed(ChangeFilter filter) {
        return shop.changes.page(filter, Page.Request.first(50)).items().stream()
                .map(Change::id)
                .toList();
    }

    @Test
    void an_asset_takes_over_campaign_and_label_when_it_is_submitted() {
        var campaigns = new Campaigns(shop.database, shop.now, shop.audit);
        var terms = new Terms("双十一", "Singles day", "", "lin", "Asia/Shanghai", null, null);
        assertThat(campaigns.create(LIN, "singles-day", terms).revision()).isEqualTo(1);
        Change change = shop.drafted("10% off", TEA);
        int revision = shop.changes.edit(change.id(), TEA).orElseThrow().revision();
        Edit _ =
                shop.drafting.put(
                        LIN,
                        change.id(),
                        TEA,
                        revision,
                        new Draft("singles-day", "茶九折", Blob.of("10% off")));

        assertThat(shop.assets.find(TEA).orElseThrow().label()).isEqualTo("tea");
        Change _ = shop.submit(change.id());

        assertThat(shop.assets.find(TEA).orElseThrow().label()).isEqualTo("茶九折");
        assertThat(shop.assets.find(TEA).orElseThrow().campaignId()).isEqualTo("singles-day");
    }
}
