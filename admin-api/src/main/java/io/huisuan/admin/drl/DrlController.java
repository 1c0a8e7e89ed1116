package io.huisuan.admin.drl;

import io.huisuan.admin.demo.Shop;
import io.huisuan.admin.problem.Given;
import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.authoring.drl.Completion;
import io.huisuan.authoring.drl.Editor;
import io.huisuan.authoring.drl.Hover;
import io.huisuan.authoring.drl.Known;
import io.huisuan.authoring.drl.RuleWords;
import io.huisuan.authoring.finding.Finding.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Currency;
import java.util.List;

/**
 * The DRL editor's questions, answered while somebody types; nothing is stored or compiled. What is
 * wrong with a text says the check of its promotion. Lines, and characters in them, count from 1; a
 * text has at most 256 K characters.
 */
@RestController
class DrlController {

    private static final int MAX_TEXT = 256 * 1024;

    private final Known known;

    DrlController(Shop shop) {
        this.known = new ShopValues(shop);
    }

    /** A place in a text. */
    record Caret(@Nullable String text, @Nullable Integer line, @Nullable Integer column) {

        Place place() {
            return new Place(Given.value("/line", line), Given.value("/column", column));
        }
    }

    /**
     * Words that may stand at the place.
     *
     * @param from where the word begins that they replace; of a value, its quote
     */
    record CompletionView(Place from, List<Completion> items) {}

    /** Completes the word at a place. */
    @PostMapping("/api/drl/complete")
    CompletionView complete(@RequestBody Caret at) {
        var completed = Editor.complete(bounded(at.text()), at.place(), known);
        return new CompletionView(completed.from(), completed.items());
    }

    /**
     * What a word means.
     *
     * @param hover absent where there is no word, or nobody knows it
     */
    record HoverView(@Nullable Hover hover) {}

    /** Explains the word at a place. */
    @PostMapping("/api/drl/hover")
    HoverView hover(@RequestBody Caret at) {
        return new HoverView(Editor.hover(bounded(at.text()), at.place()).orElse(null));
    }

    /** A text. */
    record Written(@Nullable String text) {}

    /** Puts a text in order. It comes back as it was when it can't be read as words. */
    @PostMapping("/api/drl/format")
    Written format(@RequestBody Written written) {
        return new Written(Editor.format(bounded(written.text())));
    }

    /**
     * Rules that want to be said in words.
     *
     * @param currency of the amounts, ISO 4217; CNY when absent
     */
    record Told(@Nullable String text, @Nullable String currency) {}

    /** A sentence for each thing that a rule reads or gives; of rules that can be read. */
    record WordsView(List<RuleWords> rules) {}

    /** Says in words what rules read and give. */
    @PostMapping("/api/drl/words")
    WordsView words(@RequestBody Told told) {
        return new WordsView(Editor.words(bounded(told.text()), currency(told.currency()), known));
    }

    /** As it is, blanks included: places count them. */
    private static String bounded(@Nullable String text) {
        Given.optionalText("/text", text, MAX_TEXT);
        return Given.value("/text", text);
    }

    private static Currency currency(@Nullable String code) {
        try {
            return Currency.getInstance(code == null ? "CNY" : code);
        } catch (IllegalArgumentException unknown) {
            throw HttpRefusal.at(
                    "/currency",
                    "unknown-currency",
                    "没有这种货币，例如 \"CNY\"",
                    "there is no such currency; for example \"CNY\"");
        }
    }
}
