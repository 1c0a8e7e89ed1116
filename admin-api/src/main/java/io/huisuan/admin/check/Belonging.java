package io.huisuan.admin.check;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.repo.campaign.Campaign;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.rules.codec.Nearest;
import io.huisuan.store.Page;

import java.util.List;
import java.util.Optional;

/** Whether the campaign that a promotion names is there. */
final class Belonging {
    private static final String PLACE = "/campaign";

    /** Of which the nearest is looked for. */
    private static final Page.Request NEWEST = new Page.Request(1, 200);

    private final Campaigns campaigns;

    Belonging(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    Optional<Finding> check(String campaign) {
        return campaign.isEmpty() || campaigns.find(campaign).isPresent()
                ? Optional.empty()
                : Optional.of(unknown(campaign));
    }

    private Finding unknown(String campaign) {
        List<String> known = campaigns.page(NEWEST).items().stream().map(Campaign::id).toList();
        Optional<String> nearest = Nearest.to(campaign, known);
        return Finding.error(
                        "unknown-campaign",
                        PLACE,
                        "没有活动 " + campaign,
                        "there is no campaign " + campaign)
                .near(nearest)
                .fixedBy(nearest.map(near -> meant(campaign, near)).stream().toList());
    }

    private static Fix meant(String campaign, String near) {
        return Fix.of(
                "改为 “" + near + "”",
                "change it to “" + near + "”",
                new Edit.ReplaceText(PLACE, campaign, near));
    }
}
