package io.huisuan.engine.shelf;

import io.huisuan.engine.client.Requires;

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
