package io.huisuan.admin;

import io.huisuan.admin.play.Interventions;
import io.huisuan.admin.play.TakingOut;
import io.huisuan.ledger.bargain.BargainRoll;
import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.closing.Closings;
import io.huisuan.ledger.group.GroupRoll;
import io.huisuan.ledger.group.Intervening;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.referral.ReferralRoll;
import io.huisuan.ledger.referral.Referrals;
import io.huisuan.ledger.referral.Rewards;
import io.huisuan.ledger.referral.Standings;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.SecureRandom;
import java.time.InstantSource;

/** What customers do together, as people of the shop see it. */
@Configuration(proxyBeanMethods = false)
class PlayBeans {

    @Bean
    GroupRoll groupRoll(Database database) {
        return new GroupRoll(database);
    }

    @Bean
    Intervening intervening(Database database, InstantSource now, Outbox outbox) {
        return new Intervening(database, now, outbox);
    }

    @Bean
    Bargains bargains(Database database, SqlBooks books, Keyring keys) {
        return new Bargains(
                database, books, keys.customers(), keys.strongbox(), new SecureRandom());
    }

    @Bean
    Closings closings(
            Database database, SqlBooks books, Intervening intervening, Bargains bargains) {
        return new Closings(database, books, intervening, bargains);
    }

    @Bean
    TakingOut takingOut(Database database, Audit audit, Releases releases, Closings closings) {
        return new TakingOut(database, audit, releases, new Assets(database), closings);
    }

    @Bean
    BargainRoll bargainRoll(Database database) {
        return new BargainRoll(database);
    }

    @Bean
    ReferralRoll referralRoll(Database database) {
        return new ReferralRoll(database);
    }

    @Bean
    Referrals referrals(Database database, InstantSource now, Keyring keys) {
        return new Referrals(database, now, keys.customers());
    }

    @Bean
    Rewards rewards(Database database, InstantSource now, Keyring keys) {
        return new Rewards(database, now, keys.customers());
    }

    @Bean
    Standings referralStandings(Database database) {
        return new Standings(database);
    }

    @Bean
    Interventions interventions(
            Database database,
            Audit audit,
            Keyring keys,
            Intervening intervening,
            Bargains bargains,
            Referrals referrals,
            Rewards rewards) {
        return new Interventions(
                database, audit, keys.customers(), intervening, bargains, referrals, rewards);
    }
}
