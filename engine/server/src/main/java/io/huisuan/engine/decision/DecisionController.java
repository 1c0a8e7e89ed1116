package io.huisuan.engine.decision;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.engine.client.Requires;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.shelf.Rejected;
import io.huisuan.engine.shelf.ReleaseView;
import io.huisuan.ledger.Decision;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.Writing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Decisions, for audit. It only translates. */
@RestController
@RequestMapping("/v1/decisions/{id}")
@Requires(Scope.AUDIT)
public class DecisionController {

    private final Recollection recollection;
    private final Replaying replaying;

    public DecisionController(Recollection recollection, Replaying replaying) {
        this.recollection = recollection;
        this.replaying = replaying;
    }

    @Operation(summary = "Read a decision")
    @ApiResponse(
            responseCode = "200",
            description = "The quote with all that it depended on",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "Decision")))
    @GetMapping
    JsonNode get(@PathVariable String id) {
        return view(recollection.find(id)).tree();
    }

    @Operation(
            summary = "Make a decision again",
            description =
                    "With the release, policy and availability of that time; nothing is stored.")
    @ApiResponse(
            responseCode = "200",
            description = "Whether it is the same, and where not",
            content =
                    @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Replay")))
    @RequestMapping(
            path = "/replay",
            method = {RequestMethod.GET, RequestMethod.POST})
    JsonNode replay(@PathVariable String id) {
        Decision decision = recollection.find(id);
        try {
            return view(replaying.differences(decision));
        } catch (Rejected e) {
            throw Refusal.of(
                    ProblemCode.RELEASE_REJECTED,
                    "",
                    "无法重放：作出该决策的发布现在不可用：" + e.getMessage(),
                    "the release that made it cannot be used any more: " + e.getMessage());
        }
    }

    private static Writing view(Decision decision) {
        return Writing.object()
                .text("decision", decision.id().toString())
                .text("at", decision.at().toString())
                .member("release", ReleaseView.of(DecisionRows.release(decision)))
                .text("policy", decision.policy())
                .member("cart", DecisionRows.tree(decision.inputs()))
                .member("availability", DecisionRows.tree(decision.availability()))
                .member("quote", DecisionRows.tree(decision.quote()));
    }

    private static JsonNode view(List<Differences.Difference> differences) {
        var view = Writing.object().tree().put("identical", differences.isEmpty());
        if (!differences.isEmpty()) {
            var list = view.putArray("differences");
            for (var difference : differences) {
                var one = list.addObject().put("pointer", difference.pointer());
                if (!difference.recorded().isMissingNode()) {
                    one.set("recorded", difference.recorded());
                }
                if (!difference.replayed().isMissingNode()) {
                    one.set("replayed", difference.replayed());
                }
            }
        }
        return view;
    }
}
