package io.huisuan.admin.campaign;

import io.huisuan.promotion.Text;
import io.huisuan.repo.campaign.Campaign;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A campaign.
 *
 * @param owner the account that answers for it
 * @param zone in which its days begin, like {@code Asia/Shanghai}
 * @param startsAt inclusive
 * @param endsAt exclusive
 * @param revision from 1; grows with each change
 */
public record CampaignView(
        String id,
        Text name,
        String goal,
        String owner,
        String zone,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        int revision,
        Instant createdAt,
        Instant updatedAt) {

    static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id(),
                new Text(campaign.nameZh(), campaign.nameEn()),
                campaign.goal(),
                campaign.owner(),
                campaign.zone(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.revision(),
                campaign.createdAt(),
                campaign.updatedAt());
    }
}
