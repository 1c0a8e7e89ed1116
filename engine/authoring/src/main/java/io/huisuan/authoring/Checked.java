package io.huisuan.authoring;

import io.huisuan.authoring.drl.Canonical;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Text;

import java.util.List;
import java.util.Optional;

/**
 * What a check says of a promotion, or of the pricing policy.
 *
 * @param findings what could not be read, then the others in the order of the JSON; those of DRL by
 *     line
 * @param promotion when it is one and its JSON could be read
 * @param sentence what it says in words, when that could be read
 * @param drl the text of a DRL promotion, written anew, when the guard let it pass
 */
public record Checked(
        List<Finding> findings,
        Optional<Promotion> promotion,
        Optional<Text> sentence,
        Optional<Canonical> drl) {

    public Checked {
        findings = List.copyOf(findings);
    }

    /** Whether nothing stands against submitting it; warnings don't. */
    public boolean ok() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
