package io.huisuan.admin.vocabulary;

import io.huisuan.admin.demo.Shop;
import io.huisuan.authoring.words.Labels;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields that conditions may read. */
@RestController
class VocabularyController {

    private static final List<Operator> ONE_OF =
            List.of(new Operator("IN", new Text("是其中之一", "is one of")));
    private static final List<Operator> COMPARISONS =
            Arrays.stream(Comparison.values())
                    .map(one -> new Operator(one.name(), Labels.of(one)))
                    .toList();

    private final Shop shop;

    VocabularyController(Shop shop) {
        this.shop = shop;
    }

    /** What a field can be compared with, and how one says it. */
    record Operator(String name, Text label) {}

    /**
     * A field.
     *
     * @param path its name in conditions, for example {@code customer.tier}
     * @param type {@code text}, {@code number}, or {@code money} in minor units
     * @param values those that are known; others may be written too
     */
    record Field(
            String path,
            String type,
            Text label,
            List<Operator> operators,
            List<Shop.Value> values) {}

    record Vocabulary(List<Field> fields) {}

    /** Every field with its type, labels, operators and known values. */
    @GetMapping("/api/vocabulary")
    Vocabulary show() {
        return new Vocabulary(
                Stream.concat(
                                Arrays.stream(TextField.values()).map(this::field),
                                Arrays.stream(NumberField.values()).map(this::field))
                        .toList());
    }

    private Field field(TextField field) {
        return new Field(field.path(), "text", Labels.of(field), ONE_OF, shop.values(field.path()));
    }

    private Field field(NumberField field) {
        return new Field(
                field.path(),
                field.isMoney() ? "money" : "number",
                Labels.of(field),
                COMPARISONS,
                List.of());
    }
}
