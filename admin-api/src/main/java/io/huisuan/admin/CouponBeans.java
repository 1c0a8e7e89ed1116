package io.huisuan.admin;

import io.huisuan.admin.coupon.BatchDesk;
import io.huisuan.admin.coupon.CodeMaker;
import io.huisuan.admin.coupon.CouponDesk;
import io.huisuan.admin.coupon.HeldCoupons;
import io.huisuan.admin.coupon.Mentions;
import io.huisuan.cart.Codes;
import io.huisuan.ledger.code.Batches;
import io.huisuan.ledger.code.CodeFiles;
import io.huisuan.ledger.code.CodeNames;
import io.huisuan.ledger.code.Making;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** Coupons and their codes. */
@Configuration(proxyBeanMethods = false)
class CouponBeans {

    /** No person's command waits to be paid. */
    private static final Duration SETTLED_AT_ONCE = Duration.ZERO;

    @Bean
    Templates couponTemplates(Database database, InstantSource now) {
        return new Templates(database, now);
    }

    @Bean
    CouponDesk couponDesk(
            Database database, Audit audit, Campaigns campaigns, Templates templates) {
        return new CouponDesk(database, audit, campaigns, templates);
    }

    @Bean
    Mentions couponMentions(Database database, Releases releases, Templates templates) {
        return new Mentions(database, releases, templates);
    }

    @Bean
    HeldCoupons heldCoupons(
            Database database,
            InstantSource now,
            Audit audit,
            Templates templates,
            SqlBooks books,
            Keyring keys) {
        var ledger = new Ledger(books, SETTLED_AT_ONCE, Crashes.NONE);
        return new HeldCoupons(database, now, audit, templates, ledger, keys.customers());
    }

    @Bean
    CodeNames codeNames(Keyring keys) {
        return new CodeNames(keys.codes(), Codes::of);
    }

    @Bean
    CodeFiles codeFiles(Database database, Keyring keys) {
        return new CodeFiles(database, keys.strongbox());
    }

    @Bean
    Batches batches(Database database, InstantSource now, CodeNames names, Keyring keys) {
        return new Batches(database, now, names, keys.customers(), new SecureRandom());
    }

    @Bean
    BatchDesk batchDesk(
            Database database,
            InstantSource now,
            Audit audit,
            Templates templates,
            Batches batches,
            CodeFiles files) {
        return new BatchDesk(database, now, audit, templates, batches, files);
    }

    @Bean(initMethod = "start")
    CodeMaker codeMaker(Database database, InstantSource now, CodeNames names, CodeFiles files) {
        var making = new Making(database, now, names, files, new SecureRandom());
        return new CodeMaker(making, files, now);
    }
}
