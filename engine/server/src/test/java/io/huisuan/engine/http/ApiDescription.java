package io.huisuan.engine.http;

import io.huisuan.engine.problem.ProblemCode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the controllers do not say themselves: the shapes of bodies, which are read and written by
 * the codec, the key, and the problems.
 */
@Configuration
class ApiDescription {

    @Bean
    OpenApiCustomizer completed() {
        return api -> {
            api.info(
                            new Info()
                                    .title("Huisuan engine")
                                    .version("1")
                                    .description("Carts, quotes and decisions.")
                                    .license(
                                            new License()
                                                    .name("Apache-2.0")
                                                    .identifier("Apache-2.0")))
                    .components(components())
                    .security(List.of(new SecurityRequirement().addList("key")))
                    .servers(null);
            api.getPaths().remove("/openapi.json");
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ApiDescription::complete);
        };
    }

    private static Components components() {
        var components = new Components();
        schemas().forEach(components::addSchemas);
        return components.addSecuritySchemes(
                "key",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("An API key, hsk_<id>_<secret>, with the scopes it needs."));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Schema<?>> schemas() {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/openapi/schemas.json")) {
            var type =
                    Json31.mapper()
                            .getTypeFactory()
                            .constructMapType(Map.class, String.class, Schema.class);
            Map<String, Schema<?>> schemas =
                    Json31.mapper().readValue(Objects.requireNonNull(file), type);
            var problem = Objects.requireNonNull(schemas.get("Problem"));
            var code = (Schema<Object>) Objects.requireNonNull(problem.getProperties().get("code"));
            code.setEnum(Arrays.stream(ProblemCode.values()).map(c -> (Object) c.text()).toList());
            return schemas;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void complete(Operation operation) {
        operation.setTags(null);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem; nothing was changed")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(
                                                                        new Schema<>()
                                                                                .$ref(
                                                                                        "Problem")))));
    }
}
