package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Completion.Kind;
import io.huisuan.authoring.drl.Facts.Fact;
import io.huisuan.authoring.drl.Facts.Field;
import io.huisuan.authoring.drl.Situation.Bound;
import io.huisuan.promotion.Text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of fields and variables that may stand at a place. */
final class Names {
    static final Set<ValueType> SINGLE = Set.of(ValueType.TEXT, ValueType.WHOLE);
    static final Set<ValueType> ANY = Set.of(ValueType.TEXT, ValueType.TEXTS, ValueType.WHOLE);
    private static final Set<ValueType> LINE = Set.of(ValueType.FACT);

    private Names() {}

    static Stream<Completion> fields(Fact fact, Set<ValueType> types) {
        return fact.fields().values().stream()
                .sorted(Comparator.comparing(Field::name))
                .filter(field -> types.contains(field.type()))
                .map(field -> field(fact, field));
    }

    private static Completion field(Fact fact, Field field) {
        Text label = Help.field(fact.name(), field.name());
        Text type = Help.type(field.type());
        return new Completion(
                Kind.FIELD,
                field.name(),
                field.name(),
                new Text(label.zh() + "（" + type.zh() + "）", label.en() + " (" + type.en() + ")"));
    }

    /** Of the fact that the variable before the dot stands for. */
    static List<Completion> fieldsOfVariable(Situation here) {
        return Optional.ofNullable(here.variables().get(here.last(2).text()))
                .flatMap(Bound::fact)
                .map(fact -> fields(fact, ANY).toList())
                .orElse(List.of());
    }

    /** Those of the type, and facts, which have fields of all types; for a line, lines alone. */
    static Stream<Completion> variables(Situation here, Set<ValueType> types) {
        return here.variables().entrySet().stream()
                .filter(known -> fits(known.getValue(), types))
                .map(Names::variable);
    }

    private static boolean fits(Bound bound, Set<ValueType> types) {
        return types.equals(LINE)
                ? bound.fact().filter(Fact::many).isPresent()
                : bound.fact().isPresent() || types.contains(bound.type());
    }

    private static Completion variable(Map.Entry<String, Bound> known) {
        Bound bound = known.getValue();
        return new Completion(
                Kind.VARIABLE,
                known.getKey(),
                known.getKey(),
                bound.fact().map(fact -> Help.fact(fact.name())).orElse(Help.type(bound.type())));
    }
}
