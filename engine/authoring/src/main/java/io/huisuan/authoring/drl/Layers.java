package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.RuleWriter.Written;
import io.huisuan.authoring.drl.Syntax.Rule;

import java.util.List;

/**
 * What a text goes through, one after the other. Each finds what the others would miss, and none
 * trusts the one before it.
 *
 * @param scan L0: which characters, how long
 * @param words L0: how deep, and cut into words
 * @param grammar L1: which constructs
 * @param meaning L2 and L3: which names and types; written anew
 */
record Layers(Scan scan, Words words, Grammar grammar, Meant meaning) {

    static final Layers ALL =
            new Layers(
                    TextScan::look,
                    Lexer::tokens,
                    Parser::rules,
                    (number, rule, problems) -> new RuleWriter(problems).write(number, rule));

    interface Scan {
        /** False when the text can't be read on. */
        boolean look(String text, Problems problems);
    }

    interface Words {
        List<Token> of(String text, Problems problems);
    }

    interface Grammar {
        List<Rule> rules(List<Token> words, Problems problems);
    }

    interface Meant {
        Written write(int number, Rule rule, Problems problems);
    }
}
