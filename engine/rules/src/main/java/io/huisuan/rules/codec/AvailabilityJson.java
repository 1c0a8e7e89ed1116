package io.huisuan.rules.codec;

import io.huisuan.pricing.Availability;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of availability snapshots. */
public final class AvailabilityJson {

    private AvailabilityJson() {}

    /**
     * Reads a snapshot.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static Availability read(JsonNode availability) {
        return Reading.read(availability, in -> new Availability(in.texts("exhausted")));
    }

    public static ObjectNode write(Availability availability) {
        return Writing.object().texts("exhausted", availability.exhausted()).tree();
    }
}
