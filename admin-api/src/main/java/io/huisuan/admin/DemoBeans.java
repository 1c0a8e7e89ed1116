package io.huisuan.admin;

import io.huisuan.admin.account.Accounts;
import io.huisuan.admin.coupon.CouponDesk;
import io.huisuan.admin.demo.Demo;
import io.huisuan.admin.demo.People;
import io.huisuan.admin.demo.Vouchers;
import io.huisuan.admin.demo.Workday;
import io.huisuan.ledger.code.Templates;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Drafting;
import io.huisuan.repo.change.Reviewing;
import io.huisuan.repo.change.Submitting;
import io.huisuan.repo.client.Clients;
import io.huisuan.repo.publish.Publishing;
import io.huisuan.repo.release.Releases;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first day of a new shop. */
@Configuration(proxyBeanMethods = false)
class DemoBeans {

    @Bean
    Workday workday(
            Changes changes,
            Drafting drafting,
            Submitting submitting,
            Reviewing reviewing,
            Publishing publishing) {
        return new Workday(changes, drafting, submitting, reviewing, publishing);
    }

    @Bean
    Demo demo(
            Accounts accounts,
            Campaigns campaigns,
            Clients clients,
            Releases releases,
            Workday workday,
            CouponDesk coupons,
            Templates templates) {
        return new Demo(
                new People(accounts),
                campaigns,
                clients,
                releases,
                workday,
                new Vouchers(coupons, templates));
    }

    @Bean
    ApplicationRunner firstDay(Settings settings, Accounts accounts, Demo demo) {
        return _ -> new FirstDay(settings, accounts, demo).begin();
    }
}
