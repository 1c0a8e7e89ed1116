package io.huisuan.admin.change;

import io.huisuan.admin.check.FindingView;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.ChangeState;
import io.huisuan.repo.change.CheckResult;
import io.huisuan.repo.change.Review;
import io.huisuan.rules.codec.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A change request with all that a reviewer looks at.
 *
 * @param editors its author and everybody who edited it: none of them may review it
 * @param base digest of the release that it starts from
 * @param baseRelease number of that release
 * @param bundleHash what a review signs; absent while nothing is submitted
 * @param submission how often it was submitted
 * @param revision for {@code If-Match}
 * @param check what the checks found when it was submitted
 * @param reviews newest first
 */
public record ChangeView(
        String id,
        String title,
        ChangeState state,
        String author,
        List<String> editors,
        @Nullable String base,
        @Nullable Long baseRelease,
        @Nullable String bundleHash,
        int submission,
        int revision,
        Instant createdAt,
        Instant updatedAt,
        List<EditView> edits,
        @Nullable SubmittedCheck check,
        List<ReviewView> reviews,
        List<Diff> diffs) {

    /**
     * What the checks found at submit.
     *
     * @param findings as the check told them, each with its {@code asset}
     */
    public record SubmittedCheck(boolean ok, List<FindingView> findings, Instant at) {

        static SubmittedCheck of(CheckResult result) {
            JsonNode findings = Json.parse(result.findings().getBytes(StandardCharsets.UTF_8));
            return new SubmittedCheck(
                    result.ok(), findings.valueStream().map(FindingView::of).toList(), result.at());
        }
    }

    /**
     * A verdict.
     *
     * @param bundleHash of the submission that was looked at
     * @param current whether it is about what stands there now
     */
    public record ReviewView(
            String reviewer,
            Review.Verdict verdict,
            String comment,
            String bundleHash,
            boolean current,
            Instant at) {

        static ReviewView of(Review review, Change change) {
            return new ReviewView(
                    review.reviewer(),
                    review.verdict(),
                    review.comment(),
                    review.bundleHash(),
                    review.bundleHash().equals(change.bundleHash()),
                    review.at());
        }
    }

    static ChangeView of(
            Change change,
            List<String> editors,
            List<EditView> edits,
            @Nullable SubmittedCheck check,
            List<Review> reviews,
            List<Diff> diffs) {
        return new ChangeView(
                String.valueOf(change.id()),
                change.title(),
                change.state(),
                change.author(),
                editors,
                change.baseDigest(),
                change.baseRelease(),
                change.bundleHash(),
                change.submission(),
                change.revision(),
                change.createdAt(),
                change.updatedAt(),
                edits,
                check,
                reviews.stream().map(review -> ReviewView.of(review, change)).toList(),
                diffs);
    }
}
