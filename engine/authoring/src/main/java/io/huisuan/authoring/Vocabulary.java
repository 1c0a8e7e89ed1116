package io.huisuan.authoring;

import io.huisuan.authoring.drl.Effects;
import io.huisuan.authoring.drl.Effects.Parameter;
import io.huisuan.authoring.drl.Facts;
import io.huisuan.authoring.drl.Facts.Fact;
import io.huisuan.authoring.words.Labels;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What rules may ask and give, for editors: completion, pickers and help read it. */
public final class Vocabulary {

    private Vocabulary() {}

    /**
     * The vocabulary as JSON: {@code fields} and {@code lineFields} for conditions of forms, {@code
     * facts}, {@code effects} and {@code modifiers} for DRL. A number's {@code unit} is {@code
     * money} (minor units) or {@code count}.
     */
    public static ObjectNode json() {
        Stream<ObjectNode> texts = Arrays.stream(TextField.values()).map(Vocabulary::field);
        Stream<ObjectNode> numbers = Arrays.stream(NumberField.values()).map(Vocabulary::field);
        return Writing.object()
                .fullList("fields", Stream.concat(texts, numbers).toList(), node -> node)
                .fullList("comparisons", List.of(Comparison.values()), Vocabulary::comparison)
                .fullList("lineFields", List.of(LineField.values()), Vocabulary::lineField)
                .fullList("facts", byName(Facts.BY_NAME), Vocabulary::fact)
                .fullList("effects", byName(Effects.BY_NAME), Vocabulary::word)
                .fullList("modifiers", byName(Effects.MODIFIERS), Vocabulary::word)
                .tree();
    }

    private static ObjectNode lineField(LineField field) {
        return Writing.object()
                .text("name", field.path())
                .member("label", label(Labels.of(field)))
                .tree();
    }

    private static ObjectNode field(TextField field) {
        return Writing.object()
                .text("name", field.path())
                .text("type", "text")
                .flag("many", field.isMany())
                .member("label", label(Labels.of(field)))
                .tree();
    }

    private static ObjectNode field(NumberField field) {
        return Writing.object()
                .text("name", field.path())
                .text("type", "number")
                .text("unit", field.isMoney() ? "money" : "count")
                .member("label", label(Labels.of(field)))
                .tree();
    }

    private static ObjectNode comparison(Comparison comparison) {
        return Writing.object()
                .text("name", comparison.name())
                .member("label", label(Labels.of(comparison)))
                .tree();
    }

    private static ObjectNode label(Text label) {
        return Writing.object().text("zh", label.zh()).text("en", label.en()).tree();
    }

    private static <T> List<Map.Entry<String, T>> byName(Map<String, T> known) {
        return known.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).toList();
    }

    private static ObjectNode fact(Map.Entry<String, Fact> fact) {
        return Writing.object()
                .text("name", fact.getKey())
                .flag("many", fact.getValue().many())
                .fullList("fields", byName(fact.getValue().fields()), Vocabulary::factField)
                .tree();
    }

    private static ObjectNode factField(Map.Entry<String, Facts.Field> field) {
        return Writing.object()
                .text("name", field.getKey())
                .text("type", field.getValue().type().name())
                .tree();
    }

    private static ObjectNode word(Map.Entry<String, Effects.Word> word) {
        return Writing.object()
                .text("name", word.getKey())
                .fullList("parameters", word.getValue().parameters(), Vocabulary::parameter)
                .inOrder("modifiers", word.getValue().modifiers())
                .tree();
    }

    private static ObjectNode parameter(Parameter parameter) {
        return Writing.object()
                .text("type", parameter.type().name())
                .whole("least", parameter.least(), 0)
                .whole("most", parameter.most(), 0)
                .tree();
    }
}
