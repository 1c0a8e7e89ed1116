package io.huisuan.repo.campaign;

import static io.huisuan.repo.Refusals.assertRefused;
import static io.huisuan.repo.Shop.CHEN;
import static io.huisuan.repo.Shop.LIN;
import static io.huisuan.repo.Shop.WEI;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.Shop;
import io.huisuan.repo.audit.AuditEntry;
import io.huisuan.repo.audit.AuditFilter;
import io.huisuan.store.Page;
import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class CampaignsTest {

    private static final Instant START = Instant.parse("2026-10-31T16:00:00Z");
    private static final Terms TERMS =
            new Terms("双十一", "Singles day", "卖茶 🧧", "lin", "Asia/Shanghai", START, null);

    private final Shop shop = new Shop();
    private final Campaigns campaigns = new Campaigns(shop.database, shop.now, shop.audit);

    @Test
    void a_campaign_comes_back_as_it_was_told() {
        Campaign made = campaigns.create(LIN, "singles-day", TERMS);

        assertThat(campaigns.find("singles-day")).contains(made);
        assertThat(made.nameZh()).isEqualTo("双十一");
        assertThat(made.goal()).isEqualTo("卖茶 🧧");
        assertThat(made.startsAt()).isEqualTo(START);
        assertThat(made.endsAt()).isNull();
        assertThat(made.revision()).isEqualTo(1);
        assertRefused(Kind.CONFLICT, "id-taken", () -> campaigns.create(WEI, "singles-day", TERMS));
    }

    @Test
    void who_looked_at_an_older_revision_changes_nothing() {
        Campaign made = campaigns.create(LIN, "singles-day", TERMS);
        var longer =
                new Terms("双十一", "Singles day", "", "lin", "UTC", START, START.plusSeconds(60));

        Campaign changed = campaigns.change(WEI, made.id(), 1, longer);

        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.endsAt()).isEqualTo(START.plusSeconds(60));
        assertRefused(
                Kind.STALE, "stale-revision", () -> campaigns.change(LIN, made.id(), 1, TERMS));
        assertThat(campaigns.find(made.id())).contains(changed);
    }

    @Test
    void each_change_is_told_with_hashes_of_before_and_after() {
        Campaign made = campaigns.create(LIN, "singles-day", TERMS);
        Campaign _ = campaigns.change(LIN, made.id(), 1, TERMS);

        assertThat(
                        shop.audit
                                .page(AuditFilter.of("campaign/singles-day"), Page.Request.first(5))
                                .items())
                .extracting(AuditEntry::beforeHash)
                .containsExactly(TERMS.hash(), null);
    }

    @Test
    void terms_are_checked() {
        assertRefused(
                Kind.INVALID,
                "out-of-range",
                () -> new Terms("双十一", "Singles day", "", "lin", "UTC", START, START));
        assertRefused(
                Kind.INVALID,
                "malformed",
                () -> new Terms("双十一", "Singles day", "", "lin", "Mars/Olympus", null, null));
        assertRefused(
                Kind.INVALID,
                "missing",
                () -> new Terms("", "Singles day", "", "lin", "UTC", null, null));
        assertRefused(Kind.INVALID, "malformed", () -> campaigns.create(LIN, "Singles Day", TERMS));
        assertRefused(Kind.FORBIDDEN, "role-missing", () -> campaigns.create(CHEN, "mine", TERMS));
        assertRefused(Kind.NOT_FOUND, "not-found", () -> campaigns.change(LIN, "gone", 1, TERMS));
    }

    @Test
    void they_are_listed_newest_first() {
        Campaign _ = campaigns.create(LIN, "spring", TERMS);
        Campaign _ = campaigns.create(LIN, "summer", TERMS);

        assertThat(campaigns.page(new Page.Request(1, 1)).items())
                .extracting(Campaign::id)
                .containsExactly("summer");
        assertThat(campaigns.page(new Page.Request(2, 1)).total()).isEqualTo(2);
    }
}
