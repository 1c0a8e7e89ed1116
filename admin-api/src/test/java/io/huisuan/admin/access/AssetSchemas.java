package io.huisuan.admin.access;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shapes of what the rules' codec reads and writes: promotions and policies, which are
 * described here, and carts and quotes, which the engine describes.
 */
final class AssetSchemas {

    private static final Path OWN = Path.of("src/test/resources/openapi/schemas.json");
    private static final Path ENGINES = Path.of("../engine/server").resolve(OWN);

    /** Before the names of the engine's schemas; some of them mean something else here. */
    private static final String ENGINE = "Engine";

    private static final String REF = "#/components/schemas/";

    /** Where an asset's JSON stands in answers and questions. */
    private static final Map<String, String> MEMBERS =
            Map.ofEntries(
                    Map.entry("Trial.promotion", "Promotion"),
                    Map.entry("Trial.policy", "Policy"),
                    Map.entry("Trial.cart", "CartToTry"),
                    Map.entry("Tried.quote", "TriedQuote"),
                    Map.entry("PromotionView.live", "Promotion"),
                    Map.entry("PolicyView.policy", "Policy"),
                    Map.entry("EditView.content", "Asset"),
                    Map.entry("VersionView.content", "Asset"),
                    Map.entry("Proposed.promotion", "Promotion"),
                    Map.entry("DecisionView.inputs", "CartToTry"),
                    Map.entry("DecisionView.quote", ENGINE + "QuoteValue"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AssetSchemas() {}

    /** Adds the schemas, and has members and bodies refer to them. */
    static void complete(OpenAPI api) {
        ObjectNode all = read(OWN);
        all.setAll(engines());
        all.set("CartToTry", toTry(all.path(ENGINE + "Cart")));
        all.set("TriedQuote", tried(all.path(ENGINE + "QuoteValue")));
        var asset = all.putObject("Asset").putArray("oneOf");
        asset.addObject().put("$ref", REF + "Promotion");
        asset.addObject().put("$ref", REF + "Policy");
        var used = new TreeSet<String>();
        MEMBERS.values().forEach(name -> use(all, name, used));
        used.forEach(name -> api.getComponents().addSchemas(name, schema(all.path(name))));
        MEMBERS.forEach((member, schema) -> refer(api, member, schema));
        body(api, "/api/check", "Promotion");
        body(api, "/api/check/policy", "Policy");
        body(api, "/api/changes/{change}/edits/{kind}/{id}", "Asset");
    }

    /** Also what it refers to; what is described elsewhere in this API is not here. */
    private static void use(ObjectNode all, String name, Set<String> used) {
        if (all.has(name) && used.add(name)) {
            all.path(name)
                    .findValuesAsString("$ref")
                    .forEach(ref -> use(all, ref.substring(REF.length()), used));
        }
    }

    private static ObjectNode engines() {
        String text = read(ENGINES).toString().replace(REF, REF + ENGINE);
        ObjectNode named = JSON.createObjectNode();
        JSON.readTree(text).properties().forEach(e -> named.set(ENGINE + e.getKey(), e.getValue()));
        return named;
    }

    /** A cart of checkout, which may say when it is, and all of what it is bought in. */
    private static ObjectNode toTry(JsonNode cart) {
        ObjectNode timed = cart.deepCopy().asObject();
        var properties = (ObjectNode) timed.path("properties");
        properties.putObject("at").put("$ref", REF + ENGINE + "Instant");
        properties.putObject("participation").put("$ref", REF + "ParticipationToTry");
        return timed;
    }

    /** A quote with everything explained. */
    private static ObjectNode tried(JsonNode quote) {
        ObjectNode told = quote.deepCopy().asObject();
        var properties = (ObjectNode) told.path("properties");
        properties.putObject("at").put("$ref", REF + ENGINE + "Instant");
        list(properties, "codes", "CodeState");
        list(properties, "nearMisses", "NearMiss");
        return told;
    }

    private static void list(ObjectNode properties, String name, String of) {
        properties
                .putObject(name)
                .put("type", "array")
                .putObject("items")
                .put("$ref", REF + ENGINE + of);
    }

    private static void refer(OpenAPI api, String member, String schema) {
        List<String> names = List.of(member.split("\\."));
        Schema<?> view =
                Objects.requireNonNull(api.getComponents().getSchemas().get(names.getFirst()));
        Objects.requireNonNull(view.getProperties().get(names.getLast()), member);
        view.getProperties().put(names.getLast(), to(schema));
    }

    private static void body(OpenAPI api, String path, String schema) {
        Objects.requireNonNull(api.getPaths().get(path)).readOperations().stream()
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(type -> type.setSchema(to(schema)));
    }

    private static Schema<?> to(String schema) {
        return new Schema<>().$ref(REF + schema);
    }

    private static Schema<?> schema(JsonNode json) {
        try {
            return Json31.mapper().readValue(json.toString(), Schema.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file)).asObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
