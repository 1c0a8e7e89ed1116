package io.huisuan.admin;

import io.huisuan.admin.audit.Chain;
import io.huisuan.admin.change.Desk;
import io.huisuan.admin.change.Submission;
import io.huisuan.admin.check.Checking;
import io.huisuan.admin.check.Modules;
import io.huisuan.admin.release.Archive;
import io.huisuan.admin.release.ExampleRehearsal;
import io.huisuan.admin.release.Live;
import io.huisuan.admin.release.Nudge;
import io.huisuan.admin.release.Origins;
import io.huisuan.admin.release.RedisNudge;
import io.huisuan.authoring.Authoring;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Drafting;
import io.huisuan.repo.change.Reviewing;
import io.huisuan.repo.change.Submitting;
import io.huisuan.repo.node.Nodes;
import io.huisuan.repo.publish.Publishing;
import io.huisuan.repo.release.Ed25519Signer;
import io.huisuan.repo.release.KeyFiles;
import io.huisuan.repo.release.Releases;
import io.huisuan.repo.release.TrustedKeys;
import io.huisuan.store.Database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.KeyPair;
import java.time.InstantSource;
import java.util.List;

/** The way from a draft to what is live. */
@Configuration(proxyBeanMethods = false)
class ReleaseBeans {

    @Bean
    Drafting drafting(Database database, InstantSource now, Audit audit) {
        return new Drafting(database, now, audit);
    }

    @Bean
    Submission submission(Checking checking, Modules modules) {
        return new Submission(checking, modules);
    }

    @Bean
    Submitting submitting(Database database, InstantSource now, Audit audit, Submission checks) {
        return new Submitting(database, now, audit, checks);
    }

    @Bean
    Reviewing reviewing(Database database, InstantSource now, Audit audit) {
        return new Reviewing(database, now, audit);
    }

    @Bean
    Releases releases(Database database, InstantSource now) {
        return new Releases(database, now);
    }

    @Bean
    KeyPair signingKey(Settings settings) {
        return KeyFiles.openOrCreate(settings.signingKeyFile());
    }

    @Bean
    Publishing publishing(
            Database database, InstantSource now, Audit audit, KeyPair signingKey, Assets assets) {
        return new Publishing(
                database,
                now,
                audit,
                new Ed25519Signer(signingKey),
                Authoring.COMPILER,
                new ExampleRehearsal(assets::blob));
    }

    @Bean
    Nudge nudge(Settings settings) {
        return settings.nudges().<Nudge>map(RedisNudge::new).orElse(Nudge.NONE);
    }

    @Bean
    Origins origins(Changes changes) {
        return new Origins(changes);
    }

    @Bean
    Archive archive(Releases releases, Desk desk, Origins origins, KeyPair signingKey) {
        var trusted = new TrustedKeys(List.of(signingKey.getPublic()));
        return new Archive(releases, desk, origins, trusted);
    }

    @Bean
    Live live(Releases releases, Database database, InstantSource now) {
        return new Live(releases, new Nodes(database), now);
    }

    @Bean
    Chain chain(Releases releases, Assets assets, Origins origins) {
        return new Chain(releases, assets, origins);
    }
}
