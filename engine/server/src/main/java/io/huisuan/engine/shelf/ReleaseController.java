package io.huisuan.engine.shelf;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.engine.client.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/** What is live on this node. It only translates. */
@RestController
@Requires({})
public class ReleaseController {

    private final Shelf shelf;
    private final String node;

    public ReleaseController(Shelf shelf, String node) {
        this.shelf = shelf;
        this.node = node;
    }

    @Operation(summary = "What is live on this node")
    @ApiResponse(
            responseCode = "200",
            description = "The release, and how it is",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "LiveRelease")))
    @GetMapping("/v1/release")
    JsonNode get() {
        ShelfState state = shelf.state();
        var view =
                ReleaseView.of(Optional.ofNullable(state.release()))
                        .put("node", node)
                        .put("state", state.kind().name());
        if (state.since() != null) {
            view.put("since", state.since().toString());
        }
        if (!state.reason().isEmpty()) {
            view.put("reason", state.reason());
        }
        if (state.rejected() != null) {
            view.set("rejected", ReleaseView.of(Optional.of(state.rejected())));
        }
        return view;
    }
}
