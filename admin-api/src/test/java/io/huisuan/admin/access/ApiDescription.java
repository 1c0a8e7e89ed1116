package io.huisuan.admin.access;

import io.huisuan.admin.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the controllers do not say themselves: the session, the roles, and the problems. */
@Configuration
class ApiDescription {

    private static final Set<String> OPEN = Set.of("/api/login", "/api/logout");

    static {
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, anything());
    }

    private static Schema<?> anything() {
        return new Schema<>().description("JSON");
    }

    @Bean
    OpenApiCustomizer completed() {
        return api -> {
            api.info(
                            new Info()
                                    .title("Huisuan admin")
                                    .version("1")
                                    .description(
                                            "The control plane: author, check, review, publish,"
                                                    + " audit.")
                                    .license(
                                            new License()
                                                    .name("Apache-2.0")
                                                    .identifier("Apache-2.0")))
                    .security(List.of(new SecurityRequirement().addList("session").addList("csrf")))
                    .servers(null);
            schemes(api);
            api.getPaths().remove("/openapi.json");
            api.getPaths().forEach(ApiDescription::complete);
            api.getComponents().getSchemas().values().forEach(ApiDescription::loosen);
            changesAreTexts(api);
            gatesAreWhole(api);
            AssetSchemas.complete(api);
        };
    }

    /** Free JSON is of no type. */
    private static void loosen(Schema<?> schema) {
        if ("JSON".equals(schema.getDescription())) {
            schema.setType(null);
            schema.setTypes(null);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ApiDescription::loosen);
        }
        if (schema.getItems() != null) {
            loosen(schema.getItems());
        }
    }

    /** Numbers are taken too, but ids are told as texts everywhere. */
    private static void changesAreTexts(OpenAPI api) {
        Schema<?> publication =
                Objects.requireNonNull(api.getComponents().getSchemas().get("Publication"));
        Schema<?> changes = Objects.requireNonNull(publication.getProperties().get("changes"));
        changes.setItems(new StringSchema().pattern("\\d{1,18}"));
    }

    /** Whoever stops a campaign says what becomes of late payments, too. */
    private static void gatesAreWhole(OpenAPI api) {
        Schema<?> gate = Objects.requireNonNull(api.getComponents().getSchemas().get("GateBody"));
        gate.setRequired(List.of("honoursLate", "reason", "stopped"));
    }

    private static void schemes(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach(api.getComponents()::addSchemas);
        api.getComponents()
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("HUISUAN_SESSION")
                                .description("Set by POST /api/login."))
                .addSecuritySchemes(
                        "csrf",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-XSRF-TOKEN")
                                .description(
                                        "The value of the cookie XSRF-TOKEN, with everything but"
                                                + " GET. The first answer sets the cookie."));
    }

    private static void complete(String path, PathItem item) {
        item.readOperationsMap()
                .forEach(
                        (method, operation) -> {
                            roles(HttpMethod.valueOf(method.name()), path, operation);
                            bytesAreJson(operation);
                            operation.getResponses().values().forEach(ApiDescription::loosen);
                            operation.setTags(null);
                            operation.setOperationId(null);
                            operation.getResponses().addApiResponse("default", problem());
                        });
    }

    private static void roles(HttpMethod method, String path, Operation operation) {
        if (OPEN.contains(path)) {
            operation.setSecurity(List.of(new SecurityRequirement().addList("csrf")));
            return;
        }
        var parsed = PathContainer.parsePath(path.replaceAll("[{}]", ""));
        Endpoints.TABLE.stream()
                .filter(line -> line.method().equals(method))
                .filter(
                        line ->
                                PathPatternParser.defaultInstance
                                        .parse(line.path())
                                        .matches(parsed))
                .findFirst()
                .ifPresent(
                        line ->
                                operation.addExtension(
                                        "x-roles",
                                        line.roles().stream()
                                                .map(Enum::name)
                                                .collect(Collectors.toList())));
    }

    /** Bodies that the rules' codec reads come as bytes; for callers they are JSON. */
    private static void bytesAreJson(Operation operation) {
        if (operation.getRequestBody() == null) {
            return;
        }
        for (MediaType type : operation.getRequestBody().getContent().values()) {
            if ("byte".equals(type.getSchema().getFormat())
                    || "string".equals(type.getSchema().getType())) {
                type.setSchema(new Schema<Map<String, Object>>().description("The asset's JSON"));
            }
        }
    }

    private static void loosen(ApiResponse response) {
        if (response.getContent() != null) {
            response.getContent().values().forEach(type -> loosen(type.getSchema()));
        }
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("A problem; nothing was changed")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(schema)));
    }
}
