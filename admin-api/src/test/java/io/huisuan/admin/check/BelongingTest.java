package io.huisuan.admin.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

/** A promotion belongs to a campaign that is there. */
class BelongingTest {

    private static final Crew crew = new Crew(Running.demo());
    private static final String MINE = Crew.amountOff("mine", 300, 50);

    @Test
    void a_campaign_that_nobody_began_is_told_with_the_nearest_one() {
        String there = crew.lin.get("/api/campaigns").at("/items/0/id");
        String known =
                MINE.replaceFirst("\"campaign\":\\s*\"[^\"]*\"", "\"campaign\":\"" + there + "\"");

        Answer answer = crew.lin.post("/api/check", known.replace(there, there + "x"));

        assertThat(answer.at("/findings/0/code")).as("%s", answer).isEqualTo("unknown-campaign");
        assertThat(answer.at("/findings/0/pointer")).isEqualTo("/campaign");
        assertThat(answer.at("/findings/0/nearest")).isEqualTo(there);
        assertThat(answer.at("/findings/0/fixes/0/edits/0/by")).isEqualTo(there);
        assertThat(crew.lin.post("/api/check", known).at("/findings/0/code"))
                .isNotEqualTo("unknown-campaign");
    }
}
