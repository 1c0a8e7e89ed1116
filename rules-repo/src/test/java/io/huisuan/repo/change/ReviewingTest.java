package io.huisuan.repo.change;

import static io.huisuan.repo.Refusals.assertRefused;
import static io.huisuan.repo.Shop.CHEN;
import static io.huisuan.repo.Shop.CUPS;
import static io.huisuan.repo.Shop.LIN;
import static io.huisuan.repo.Shop.ROOT;
import static io.huisuan.repo.Shop.TEA;
import static io.huisuan.repo.Shop.WEI;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.Shop;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.change.Review.Verdict;
import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.util.Set;

class ReviewingTest {

    private static final Actor LIN_WHO_REVIEWS = both("lin");
    private static final Actor WEI_WHO_REVIEWS = both("wei");

    private final Shop shop = new Shop();

    private static Actor both(String account) {
        return new Actor(account, Set.of(Role.AUTHOR, Role.RULE_ENGINEER, Role.REVIEWER));
    }

    @Test
    void another_person_approves_what_was_submitted() {
        Change submitted = shop.submitted("10% off", TEA);

        Change approved = shop.approve(submitted.id());

        assertThat(approved.state()).isEqualTo(ChangeState.APPROVED);
        assertThat(shop.changes.reviews(submitted.id()))
                .singleElement()
                .satisfies(
                        review -> {
                            assertThat(review.reviewer()).isEqualTo("chen");
                            assertThat(review.bundleHash()).isEqualTo(submitted.bundleHash());
                        });
    }

    @Test
    void own_work_cannot_be_approved() {
        Change submitted = shop.submitted("10% off", TEA);
        long told = shop.told();

        for (Verdict verdict : Verdict.values()) {
            assertRefused(
                    Kind.FORBIDDEN,
                    "own-work",
                    () -> shop.review(LIN_WHO_REVIEWS, submitted.id(), verdict));
        }
        assertThat(shop.change(submitted.id())).isEqualTo(submitted);
        assertThat(shop.changes.reviews(submitted.id())).isEmpty();
        assertThat(shop.told()).isEqualTo(told);
    }

    @Test
    void nobody_who_ever_edited_it_can_approve_it() {
        Change change = shop.drafted("10% off", TEA);
        Edit dropped = shop.edit(WEI_WHO_REVIEWS, change.id(), CUPS, "free");
        shop.drafting.drop(LIN, change.id(), CUPS, dropped.revision());
        Change submitted = shop.submit(change.id());

        assertRefused(
                Kind.FORBIDDEN,
                "own-work",
                () -> shop.review(WEI_WHO_REVIEWS, submitted.id(), Verdict.APPROVED));
    }

    @Test
    void an_admin_approves_nothing() {
        Change submitted = shop.submitted("10% off", TEA);

        assertRefused(
                Kind.FORBIDDEN,
                "role-missing",
                () -> shop.review(ROOT, submitted.id(), Verdict.APPROVED));
        assertRefused(
                Kind.INVALID,
                "admin-alone",
                () -> new Actor("root", Set.of(Role.ADMIN, Role.REVIEWER)));
    }

    @Test
    void authors_without_the_role_approve_nothing() {
        Change submitted = shop.submitted("10% off", TEA);

        assertRefused(
                Kind.FORBIDDEN,
                "role-missing",
                () -> shop.review(WEI, submitted.id(), Verdict.APPROVED));
    }

    @Test
    void a_verdict_on_another_submission_does_not_count() {
        Change first = shop.submitted("10% off", TEA);
        String seen = String.valueOf(first.bundleHash());
        Change draft = shop.submitting.pullBack(LIN, first.id(), first.revision());
        Edit _ = shop.edit(LIN, draft.id(), TEA, "90% off");
        Change second = shop.submit(draft.id());

        assertRefused(
                Kind.STALE,
                "bundle-moved",
                () ->
                        shop.reviewing.review(
                                CHEN, second.id(), seen, Verdict.APPROVED, "as I saw it"));
        assertThat(shop.change(second.id()).state()).isEqualTo(ChangeState.IN_REVIEW);
    }

    @Test
    void pulling_back_voids_approvals_even_when_nothing_is_changed() {
        Change approved = shop.approved("10% off", TEA);

        Change draft = shop.submitting.pullBack(LIN, approved.id(), approved.revision());
        assertThat(draft.bundleHash()).isNull();
        Change again = shop.submit(draft.id());

        assertThat(again.bundleHash()).isNotEqualTo(approved.bundleHash());
        assertRefused(Kind.PRECONDITION, "not-approved", () -> shop.publish(again));
    }

    @Test
    void what_is_in_review_cannot_be_edited_or_submitted_again() {
        Change submitted = shop.submitted("10% off", TEA);

        assertRefused(
                Kind.CONFLICT, "wrong-state", () -> shop.edit(LIN, submitted.id(), TEA, "20% off"));
        assertRefused(Kind.CONFLICT, "wrong-state", () -> shop.submit(submitted.id()));
        assertThat(shop.changes.edit(submitted.id(), TEA).orElseThrow().content())
                .isEqualTo(Blob.of("10% off"));
    }

    @Test
    void what_was_sent_back_is_edited_and_submitted_anew() {
        Change submitted = shop.submitted("10% off", TEA);
        Change back = shop.review(CHEN, submitted.id(), Verdict.CHANGES_REQUESTED);
        assertThat(back.state()).isEqualTo(ChangeState.CHANGES_REQUESTED);

        Edit _ = shop.edit(LIN, back.id(), TEA, "5% off");
        Change again = shop.submit(back.id());

        assertThat(again.submission()).isEqualTo(2);
        assertThat(shop.approve(again.id()).state()).isEqualTo(ChangeState.APPROVED);
    }

    @Test
    void a_verdict_that_is_not_an_approval_says_why() {
        Change submitted = shop.submitted("10% off", TEA);
        String hash = String.valueOf(submitted.bundleHash());

        assertRefused(
                Kind.INVALID,
                "missing",
                () -> shop.reviewing.review(CHEN, submitted.id(), hash, Verdict.REJECTED, " "));
        assertThat(shop.review(CHEN, submitted.id(), Verdict.REJECTED).state())
                .isEqualTo(ChangeState.REJECTED);
    }
}
