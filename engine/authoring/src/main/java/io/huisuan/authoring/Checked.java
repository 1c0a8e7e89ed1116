package io.huisuan.authoring;

import io.huisuan.authoring.analysis.TableFinding;
import io.huisuan.authoring.drl.Canonical;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Text;

import java.util.List;
import java.util.Optional;
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
 */
public record Checked(
        List<Finding> parts,
        List<TableFinding> analysis,
        Optional<Promotion> promotion,
        Optional<Text> sentence,
        Optional<Canonical> drl) {

    public Checked {
        parts = List.copyOf(parts);
        analysis = List.copyOf(analysis);
    }

    /** Nothing but these. */
    public static Checked of(List<Finding> findings) {
        return new Checked(
                findings, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All findings, those of the analysis last. */
    public List<Finding> findings() {
        return Stream.concat(parts.stream(), analysis.stream().map(TableFinding::finding)).toList();
    }

    /** Whether nothing stands against submitting it; warnings don't. */
    public boolean ok() {
        return findings().stream().noneMatch(Finding::isError);
    }
}
