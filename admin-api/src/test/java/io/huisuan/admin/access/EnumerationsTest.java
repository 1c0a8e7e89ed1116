package io.huisuan.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Participation;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Tax;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold;
import io.huisuan.repo.client.Scope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;

/** What the API's description says that can be said is what there is. */
class EnumerationsTest {

    private static final Map<String, Class<? extends Enum<?>>> SAID =
            Map.ofEntries(
                    Map.entry("/Play/oneOf/0/properties/latePayer", Play.LatePayer.class),
                    Map.entry("/Play/oneOf/2/properties/attribution", Play.Attribution.class),
                    Map.entry("/ParticipationToTry/properties/role", Participation.Role.class),
                    Map.entry("/Stacking/properties/selection", Stacking.Selection.class),
                    Map.entry("/Stacking/properties/exclusive", Stacking.Exclusive.class),
                    Map.entry("/TableBody/properties/hit", Table.HitPolicy.class),
                    Map.entry("/Column/oneOf/0/properties/operator", Column.Membership.class),
                    Map.entry("/Column/oneOf/1/properties/operator", Column.Operator.class),
                    Map.entry("/Column/oneOf/3/properties/bound", Column.Bound.class),
                    Map.entry(
                            "/Condition/oneOf/4/properties/comparison", Condition.Comparison.class),
                    Map.entry("/Offer/properties/stage", Stage.class),
                    Map.entry("/Target/oneOf/2/properties/pick", Target.Pick.class),
                    Map.entry("/Measure", Threshold.Measure.class),
                    Map.entry("/Basis", Threshold.Basis.class),
                    Map.entry("/Reduction/oneOf/0/properties/per", Effect.Per.class),
                    Map.entry("/Reduction/oneOf/1/properties/split", Effect.Split.class),
                    Map.entry("/SingleEffect/oneOf/13/properties/to", Grant.Receiver.class),
                    Map.entry("/Policy/properties/rounding", Rounding.class),
                    Map.entry("/Policy/properties/target", Policy.RoundTarget.class),
                    Map.entry("/Policy/properties/combination", Policy.Combination.class),
                    Map.entry("/Policy/properties/percentBase", Policy.PercentBase.class),
                    Map.entry("/Policy/properties/onReturn", Policy.OnReturn.class),
                    Map.entry("/Policy/properties/tax", Tax.class));

    static Set<Entry<String, Class<? extends Enum<?>>>> said() {
        return SAID.entrySet();
    }

    @ParameterizedTest
    @MethodSource("said")
    void every_constant_is_listed_and_nothing_else(Entry<String, Class<? extends Enum<?>>> said)
            throws IOException {
        assertThat(schemas().at(said.getKey() + "/enum").valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(said.getValue().getEnumConstants()).map(Enum::name).toList());
    }

    private static JsonNode schemas() throws IOException {
        try (var in = EnumerationsTest.class.getResourceAsStream("/openapi/schemas.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(in));
        }
    }

    @Test
    void every_field_of_conditions_is_listed() throws IOException {
        assertThat(schemas().at("/TextField/enum").valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TextField.values()).map(TextField::path).toList());
        assertThat(schemas().at("/NumberField/enum").valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(NumberField.values()).map(NumberField::path).toList());
    }

    @Test
    void every_scope_is_named_where_clients_are_made() throws IOException {
        String scopes =
                new JsonMapper()
                        .readTree(Files.readAllBytes(Path.of("../docs/openapi/admin.json")))
                        .at("/components/schemas/NewClient/properties/scopes/description")
                        .stringValue();

        assertThat(scopes)
                .contains(
                        Arrays.stream(Scope.values())
                                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                                .toList());
    }
}
