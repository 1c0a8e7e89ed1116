package io.huisuan.engine.risk;

import io.huisuan.ledger.risk.Trail;
import io.huisuan.rules.codec.Reading;
import io.huisuan.rules.codec.Writing;
import io.huisuan.social.risk.Risk;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/** What a shop has seen of a customer, as JSON. Texts are hashed before they are stored. */
public final class TrailJson {

    private TrailJson() {}

    /** {@code {"device", "payer", "address", "registered", "score"}}, each of them optional. */
    public static Trail read(Reading in) {
        return new Trail(
                text(in, "device"),
                text(in, "payer"),
                text(in, "address"),
                in.instant("registered"),
                (int) in.whole("score", 0, Risk.MOST, 0));
    }

    /** A text of at most {@link Trail#LONGEST} characters; none when it is not there. */
    public static Optional<String> text(Reading in, String name) {
        return in.names().contains(name)
                ? Optional.of(in.text(name, 1, Trail.LONGEST)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    static JsonNode write(Risk risk) {
        return Writing.object()
                .whole("score", risk.score())
                .inOrder("reasons", risk.reasons().stream().map(Enum::name).toList())
                .tree();
    }
}
