package io.huisuan.admin;

import io.huisuan.admin.asset.History;
import io.huisuan.admin.audit.Others;
import io.huisuan.admin.change.Desk;
import io.huisuan.admin.check.Checking;
import io.huisuan.admin.check.Modules;
import io.huisuan.admin.demo.Shop;
import io.huisuan.admin.promotion.Promotions;
import io.huisuan.admin.tryout.LiveRules;
import io.huisuan.admin.tryout.Tryout;
import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.worker.CompileWorker;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.time.InstantSource;

/** Rules as people write, check and try them. */
@Configuration(proxyBeanMethods = false)
class AuthoringBeans {

    /** Takes about four seconds; on a machine that has much else to do, longer. */
    private static final Duration COMPILE_LIMIT = Duration.ofMinutes(3);

    @Bean
    Assets assets(Database database) {
        return new Assets(database);
    }

    @Bean
    Changes changes(Database database) {
        return new Changes(database);
    }

    @Bean
    CompileWorker compileWorker() {
        return new CompileWorker(COMPILE_LIMIT);
    }

    @Bean
    Authoring authoring(CompileWorker worker, InstantSource now, Shop shop) {
        return new Authoring(worker, now, shop, shop::goods);
    }

    @Bean
    Checking checking(Authoring authoring, Modules modules, Campaigns campaigns) {
        return new Checking(authoring, modules, campaigns);
    }

    @Bean
    Modules modules(Authoring authoring) {
        return new Modules(authoring);
    }

    @Bean
    Desk desk(Changes changes, Assets assets, Checking checking) {
        return new Desk(changes, assets, checking);
    }

    @Bean
    History history(Database database, InstantSource now, Checking checking) {
        return new History(database, now, checking);
    }

    @Bean
    Promotions promotions(Releases releases, History history) {
        return new Promotions(releases, history);
    }

    @Bean
    LiveRules liveRules(Releases releases) {
        return new LiveRules(releases);
    }

    @Bean
    Tryout tryout(Checking checking, Modules modules, LiveRules rules, Shop shop) {
        return new Tryout(checking, modules, rules, shop);
    }

    @Bean
    Others others(LiveRules rules) {
        return new Others(rules);
    }

    @Bean
    Shop shop(Settings settings) {
        return settings.isDemo() ? Shop.shipped() : Shop.empty();
    }
}
