package io.huisuan.codegen;

import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Canonical DRL once more, as Drools' own parsers understood it, before anything is made of it.
 * What was written for authors is of a shape so plain that whatever else shows up here was not
 * written by us.
 */
final class SecondReading {
    private static final int MAX_RULES = 100;
    private static final int MAX_PATTERNS = 7;
    private static final int MAX_LINES = 2;
    private static final int MAX_CONSTRAINTS = 40;
    private static final String PACKAGE = "io\\.huisuan\\.drl\\.p[0-9a-f]{32}";
    private static final String OFFERS = "io.huisuan.rules.drl.Offers";
    private static final Set<String> IMPORTS =
            Set.of(
                    "io.huisuan.cart.Cart",
                    "io.huisuan.cart.Customer",
                    "io.huisuan.cart.Line",
                    "io.huisuan.rules.drl.Live",
                    "io.huisuan.rules.drl.Participation");
    private static final Set<String> FACTS =
            Set.of("Cart", "Customer", "Line", "Live", "Participation");

    private final Phrases phrases;

    private SecondReading(Set<String> words) {
        this.phrases = new Phrases(words);
    }

    /**
     * Looks at a whole text.
     *
     * @param drl the text
     * @param tree what Drools' parser made of it
     * @param words the names of fields, effects and modifiers: there are no others
     * @throws CodegenException naming the first thing that does not belong there
     */
    static void check(String drl, PackageDescr tree, Set<String> words) {
        if (drl.codePoints().anyMatch(SecondReading::isHidden)) {
            throw new CodegenException(
                    "a backslash or a character that is not seen does not belong there");
        }
        new SecondReading(words).read(tree);
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return c == '\\'
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || (type == Character.CONTROL && c != '\n');
    }

    private void read(PackageDescr tree) {
        need(tree.getName().matches(PACKAGE), tree, "package " + tree.getName());
        none(tree, "unit", tree.getUnit() == null ? List.of() : List.of(tree.getUnit()));
        none(tree, "function import", tree.getFunctionImports());
        none(tree, "accumulate import", tree.getAccumulateImports());
        none(tree, "attribute", tree.getAttributes());
        none(tree, "function", tree.getFunctions());
        none(tree, "declare", tree.getTypeDeclarations());
        none(tree, "enum", tree.getEnumDeclarations());
        none(tree, "entry point", tree.getEntryPointDeclarations());
        none(tree, "window", tree.getWindowDeclarations());
        for (ImportDescr type : tree.getImports()) {
            need(IMPORTS.contains(type.getTarget()), type, "import " + type.getTarget());
        }
        for (GlobalDescr global : tree.getGlobals()) {
            boolean offers =
                    global.getType().equals(OFFERS) && global.getIdentifier().equals("offers");
            need(offers, global, "global " + global.getIdentifier());
        }
        need(tree.getRules().size() <= MAX_RULES, tree, "more than " + MAX_RULES + " rules");
        for (int i = 0; i < tree.getRules().size(); i++) {
            rule(i, tree.getRules().get(i));
        }
    }

    private void rule(int number, RuleDescr rule) {
        need(rule.getName().equals("rule" + number), rule, "the name of rule " + number);
        need(rule.isRule() && !rule.isQuery(), rule, "query");
        need(rule.getParentName() == null, rule, "extends");
        none(rule, "annotation", rule.getAnnotations());
        none(rule, "named consequence", rule.getNamedConsequences().keySet());
        rule.getAttributes().values().forEach(SecondReading::attribute);
        AndDescr conditions = rule.getLhs();
        List<BaseDescr> patterns = conditions.getDescrs();
        need(patterns.size() <= MAX_PATTERNS, rule, "more than " + MAX_PATTERNS + " patterns");
        need(!patterns.isEmpty() && isLive(patterns.getFirst()), rule, "no Live first");
        patterns.forEach(this::condition);
        long lines = patterns.stream().filter(SecondReading::isLine).count();
        need(lines <= MAX_LINES, rule, "Line more than " + MAX_LINES + " times");
        phrases.consequence(rule.getConsequenceLine(), String.valueOf(rule.getConsequence()));
    }

    private static void attribute(AttributeDescr attribute) {
        boolean known =
                switch (attribute.getName()) {
                    case "salience" -> attribute.getValue().matches("[0-9]{1,4}");
                    case "no-loop" -> attribute.getValue().equals("true");
                    default -> false;
                };
        need(known, attribute, attribute.getName() + " " + attribute.getValue());
    }

    private static boolean isLive(BaseDescr first) {
        return first instanceof PatternDescr pattern && pattern.getObjectType().equals("Live");
    }

    private static boolean isLine(BaseDescr condition) {
        return condition instanceof PatternDescr pattern && pattern.getObjectType().equals("Line");
    }

    private void condition(BaseDescr condition) {
        switch (condition) {
            case PatternDescr pattern -> pattern(pattern);
            case NotDescr not -> only(not, not.getDescrs());
            case ExistsDescr exists -> only(exists, exists.getDescrs());
            default -> need(false, condition, condition.getClass().getSimpleName());
        }
    }

    private void only(BaseDescr quantifier, List<?> inside) {
        if (inside.size() == 1 && inside.getFirst() instanceof PatternDescr pattern) {
            pattern(pattern);
        } else {
            need(false, quantifier, "not or exists of something other than one fact");
        }
    }

    private void pattern(PatternDescr pattern) {
        String name = pattern.getIdentifier();
        need(FACTS.contains(pattern.getObjectType()), pattern, pattern.getObjectType());
        need(name == null || phrases.isVariable(name), pattern, "variable " + name);
        need(pattern.getSource() == null, pattern, "from");
        need(!pattern.isQuery() && !pattern.isUnification(), pattern, "query");
        none(pattern, "annotation", pattern.getAnnotations());
        none(pattern, "window", pattern.getBehaviors());
        List<? extends BaseDescr> constraints = pattern.getDescrs();
        need(constraints.size() <= MAX_CONSTRAINTS, pattern, "so many constraints");
        for (BaseDescr constraint : constraints) {
            need(constraint instanceof ExprConstraintDescr, constraint, "constraint");
            String text = ((ExprConstraintDescr) constraint).getExpression();
            phrases.constraint(constraint.getLine(), text);
        }
    }

    private static void none(BaseDescr where, String what, Collection<?> found) {
        need(found.isEmpty(), where, what);
    }

    private static void need(boolean plain, BaseDescr where, String what) {
        if (!plain) {
            throw new CodegenException(
                    "line " + where.getLine() + ": " + what + " does not belong there");
        }
    }
}
