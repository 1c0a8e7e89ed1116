package io.huisuan.authoring;

import io.huisuan.authoring.analysis.TableFinding;
import io.huisuan.authoring.drl.Canonical;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.words.ExampleWords;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Text;
import io.huisuan.rules.Ran;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a check says of a promotion, or of the pricing policy.
 *
 * @param parts what is wrong with parts: what could not be read, then the others in the order of
 *     the JSON; those of DRL by line
 * @param analysis what is wrong with a table as a whole, with examples and fixes
 * @param promotion when it is one and its JSON could be read
 * @param sentence what it says in words, when that could be read
 * @param drl the text of a DRL promotion, written anew, when the guard let it pass
 * @param ran its examples, as far as they could be run: nothing is wrong with its parts, and what
 *     is DRL is compiled
 */
public record Checked(
        List<Finding> parts,
        List<TableFinding> analysis,
        Optional<Promotion> promotion,
        Optional<Text> sentence,
        Optional<Canonical> drl,
        List<Ran> ran) {

    public Checked {
        ran = List.copyOf(ran);
        parts = List.copyOf(parts);
        analysis = List.copyOf(analysis);
    }

    /** Nothing but these. */
    public static Checked of(List<Finding> findings) {
        return new Checked(
                findings,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same, with something else that is wrong with a part. */
    public Checked and(Finding finding) {
        List<Finding> more = Stream.concat(Stream.of(finding), parts.stream()).toList();
        return new Checked(more, analysis, promotion, sentence, drl, ran);
    }

    /** The same, when its examples came to this. */
    Checked with(List<Ran> examples) {
        return new Checked(parts, analysis, promotion, sentence, drl, examples);
    }

    /** Whether it can be run: nothing is wrong with its parts. */
    public boolean isSound() {
        return promotion.isPresent() && parts.stream().noneMatch(Finding::isError);
    }

    /** The examples that do not hold. */
    public List<Finding> failures() {
        return ran.stream().filter(one -> !one.holds()).map(ExampleWords::failed).toList();
    }

    /** All findings, those of the analysis last. */
    public List<Finding> findings() {
        return Stream.of(
                        parts.stream(),
                        failures().stream(),
                        analysis.stream().map(TableFinding::finding))
                .flatMap(Function.identity())
                .toList();
    }

    /** Whether nothing stands against submitting it; warnings don't. */
    public boolean ok() {
        return findings().stream().noneMatch(Finding::isError);
    }
}
