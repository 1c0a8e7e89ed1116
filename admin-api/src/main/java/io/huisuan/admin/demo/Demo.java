package io.huisuan.admin.demo;

import io.huisuan.pricing.Policy;
import io.huisuan.repo.Actor;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.campaign.Campaign;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.campaign.Terms;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.Draft;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.ApiKey;
import io.huisuan.repo.client.Clients;
import io.huisuan.repo.client.Scope;
import io.huisuan.repo.release.Releases;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PolicyJson;

import java.util.EnumSet;
import java.util.TreeMap;

/**
 * Fills an empty database with a shop to play with: lin and wei write, chen approves, zhao
 * publishes. The audit says so.
 */
public final class Demo {

    private final People people;
    private final Campaigns campaigns;
    private final Clients clients;
    private final Releases releases;
    private final Workday workday;
    private final Vouchers vouchers;
    private final Starters starters = Starters.shipped();

    public Demo(
            People people,
            Campaigns campaigns,
            Clients clients,
            Releases releases,
            Workday workday,
            Vouchers vouchers) {
        this.people = people;
        this.campaigns = campaigns;
        this.clients = clients;
        this.releases = releases;
        this.workday = workday;
        this.vouchers = vouchers;
    }

    /** Does what is still to do; where something is live already, nobody publishes anything. */
    public void seed() {
        people.hire();
        if (releases.effective().isEmpty()) {
            open();
        }
    }

    private void open() {
        Actor lin = people.actor("lin");
        Actor wei = people.actor("wei");
        starters.campaigns().forEach((id, terms) -> begin(lin, id, terms));
        Change forms = workday.handIn(lin, "开业优惠 Opening promotions", starters.forms());
        var expert = new TreeMap<>(starters.drl());
        expert.put(AssetId.POLICY, policy());
        Change rules = workday.handIn(wei, "定价策略与搭配购 Policy and pairings", expert);
        Actor chen = people.actor("chen");
        workday.approve(chen, forms, "价格和门槛都核对过。Prices and thresholds checked.");
        workday.approve(chen, rules, "规则读过，示例相符。Rules read, examples agree.");
        Actor zhao = people.actor("zhao");
        vouchers.print(zhao);
        workday.publish(zhao, "开业 Opening day", forms, rules);
    }

    private void begin(Actor author, String id, Terms terms) {
        if (campaigns.find(id).isEmpty()) {
            Campaign _ = campaigns.create(author, id, terms);
        }
    }

    private static Draft policy() {
        return new Draft(
                null,
                "定价策略 Pricing policy",
                Blob.of(Json.canonical(PolicyJson.write(Policy.DEFAULT))));
    }

    /** Lets the demo shop in with a key that whoever starts the demo has made. */
    public void admit(String key) {
        ApiKey known =
                ApiKey.parse(key)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "the demo's API key must look like"
                                                        + " hsk_<id>_<secret>"));
        if (clients.find(known.id()).isEmpty()) {
            ApiClient _ =
                    clients.register(
                            people.actor("root"),
                            "演示商店 Demo shop",
                            EnumSet.allOf(Scope.class),
                            known);
        }
    }
}
