package io.huisuan.repo.campaign;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Sha256;
import io.huisuan.repo.audit.Payload;
import io.huisuan.store.Bounds;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What can be said about a campaign.
 *
 * @param nameZh 1 to 100 characters
 * @param nameEn 1 to 100 characters
 * @param goal up to 2,000 characters
 * @param owner the account that answers for it
 * @param zone an IANA time zone
 * @param startsAt inclusive
 * @param endsAt exclusive, after its start
 */
public record Terms(
        String nameZh,
        String nameEn,
        String goal,
        String owner,
        String zone,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    public Terms {
        nameZh = Bounds.required(nameZh, 100, "/name/zh");
        nameEn = Bounds.required(nameEn, 100, "/name/en");
        goal = Bounds.text(goal, 2_000, "/goal");
        Bounds.form(owner, Actor.ACCOUNT, "lin", "/owner");
        requireZone(zone);
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
            throw Refused.invalid(
                    "out-of-range",
                    "/endsAt",
                    "结束时间必须晚于开始时间。",
                    "A campaign must end after it starts.");
        }
    }

    static Terms of(Campaign campaign) {
        return new Terms(
                campaign.nameZh(),
                campaign.nameEn(),
                campaign.goal(),
                campaign.owner(),
                campaign.zone(),
                campaign.startsAt(),
                campaign.endsAt());
    }

    Payload facts() {
        Payload facts =
                Payload.of("nameZh", nameZh)
                        .and("nameEn", nameEn)
                        .and("goal", goal)
                        .and("owner", owner)
                        .and("zone", zone);
        if (startsAt != null) {
            facts.and("startsAt", startsAt);
        }
        if (endsAt != null) {
            facts.and("endsAt", endsAt);
        }
        return facts;
    }

    String hash() {
        return Sha256.of(facts().toString());
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw Refused.invalid(
                    "malformed",
                    "/zone",
                    "未知的时区，应类似 Asia/Shanghai。",
                    "Unknown time zone; should look like Asia/Shanghai.");
        }
    }
}
