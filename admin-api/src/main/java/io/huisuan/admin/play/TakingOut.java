package io.huisuan.admin.play;

import io.huisuan.ledger.closing.ClosePolicy;
import io.huisuan.ledger.closing.Closing;
import io.huisuan.ledger.closing.Closing.Scope;
import io.huisuan.ledger.closing.Closings;
import io.huisuan.ledger.closing.OpenPlays;
import io.huisuan.promotion.Promotion;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Release;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.Releases;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Promotions that go while customers have something open of them: whoever takes them out has to say
 * what becomes of it.
 */
public final class TakingOut {

    private final Database database;
    private final Audit audit;
    private final Releases releases;
    private final Assets assets;
    private final Closings closings;

    public TakingOut(
            Database database, Audit audit, Releases releases, Assets assets, Closings closings) {
        this.database = database;
        this.audit = audit;
        this.releases = releases;
        this.assets = assets;
        this.closings = closings;
    }

    /**
     * Makes a release live, and says what becomes of what is open of promotions that it takes out:
     * all of it, or nothing.
     *
     * @param policy null when nobody has said; then nothing may be open
     * @param publishing in its transaction
     * @param activation of what came of it
     */
    public <T> T publishing(
            Actor actor,
            @Nullable ClosePolicy policy,
            Supplier<T> publishing,
            Function<T, Activation> activation) {
        return database.inTransaction(
                () -> {
                    T published = publishing.get();
                    Activation live = activation.apply(published);
                    List<String> gone = gone(live);
                    List<OpenPlays> open = required(closings.open(gone), policy);
                    ClosePolicy said = said(policy);
                    gone.forEach(
                            promotion ->
                                    closings.decide(
                                            new Closing(
                                                    Scope.PROMOTION,
                                                    promotion,
                                                    said,
                                                    live.releaseNumber(),
                                                    live.fromAt(),
                                                    actor.account())));
                    note(actor, said, open, live.reason());
                    return published;
                });
    }

    /**
     * A campaign is stopped, or goes on. Joins the current transaction.
     *
     * @param isNew whether that changes anything
     */
    public void operating(
            Actor actor,
            String campaign,
            boolean stopped,
            boolean isNew,
            @Nullable ClosePolicy policy,
            String reason,
            Instant at) {
        if (!stopped) {
            closings.goOn(campaign);
        } else if (isNew || policy != null) {
            List<OpenPlays> open = required(closings.openOf(campaign), policy);
            ClosePolicy said = said(policy);
            closings.decide(new Closing(Scope.CAMPAIGN, campaign, said, 0, at, actor.account()));
            note(actor, said, open, reason);
        }
    }

    private static ClosePolicy said(@Nullable ClosePolicy policy) {
        return policy == null ? ClosePolicy.LET_FINISH : policy;
    }

    private static List<OpenPlays> required(List<OpenPlays> open, @Nullable ClosePolicy policy) {
        if (policy == null && !open.isEmpty()) {
            throw OpenInstances.of(open);
        }
        return open;
    }

    private void note(Actor actor, ClosePolicy policy, List<OpenPlays> open, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        open.forEach(
                plays ->
                        audit.record(
                                Note.of(actor, role, "play.close", "promotion/" + plays.promotion())
                                        .because(reason)
                                        .with(
                                                Payload.of("policy", policy)
                                                        .and("groups", plays.groups())
                                                        .and("members", plays.members())
                                                        .and("bargains", plays.bargains()))));
    }

    /** Promotions that customers play, which the release does not have, or not so, any more. */
    private List<String> gone(Activation live) {
        Map<AssetId, ReleaseItem> after =
                items(live.releaseNumber()).stream()
                        .collect(Collectors.toMap(ReleaseItem::asset, Function.identity()));
        return Optional.ofNullable(live.baseDigest())
                .flatMap(releases::findByDigest)
                .map(Release::number)
                .map(this::items)
                .orElse(List.of())
                .stream()
                .filter(before -> isAnother(before, after.get(before.asset())))
                .filter(before -> isGone(before, after.get(before.asset()), live.fromAt()))
                .map(before -> before.asset().name())
                .toList();
    }

    private List<ReleaseItem> items(long release) {
        return releases.items(release).stream()
                .filter(item -> item.asset().kind() == AssetKind.PROMOTION)
                .toList();
    }

    private static boolean isAnother(ReleaseItem before, @Nullable ReleaseItem after) {
        return after == null || !after.sha256().equals(before.sha256());
    }

    private boolean isGone(ReleaseItem before, @Nullable ReleaseItem after, Instant at) {
        return read(before).play().isPresent()
                && Optional.ofNullable(after)
                        .map(this::read)
                        .filter(promotion -> promotion.play().isPresent())
                        .filter(promotion -> !promotion.schedule().isOver(at))
                        .isEmpty();
    }

    private Promotion read(ReleaseItem item) {
        return PromotionJson.read(Json.parse(assets.blob(item.sha256()).orElseThrow().bytes()));
    }
}
