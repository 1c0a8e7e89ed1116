package io.huisuan.rules.drl;

import io.huisuan.promotion.Condition;
import io.huisuan.rules.index.Cover;

import java.util.List;
import java.util.Map;

/**
 * The compiled rules of one DRL promotion.
 *
 * @param promotion the id of the promotion that its rules speak for
 * @param packageName of all its classes; no other module uses it
 * @param model the class that is the executable model
 * @param rules in their order
 * @param cover which carts its rules may match
 * @param classes class files by path
 */
public record DrlModule(
        String promotion,
        String packageName,
        String model,
        List<Spoken> rules,
        Cover cover,
        Map<String, byte[]> classes) {
    /** What the packages of all modules begin with. */
    public static final String PACKAGES = "io.huisuan.drl.";

    public DrlModule {
        rules = List.copyOf(rules);
        classes = Map.copyOf(classes);
    }

    /**
     * A rule, as far as it is known without its classes.
     *
     * @param wishes how many it may say
     * @param needs what must hold of the cart's and the customer's texts before it can speak; it
     *     may ask for more
     */
    public record Spoken(int wishes, Condition needs) {}

    private static final String RULE = "rule";

    /**
     * What the n-th rule is called in the compiled rules; the author's names are never source text.
     */
    public static String ruleName(int n) {
        return RULE + n;
    }

    /** The reverse of {@link #ruleName}. */
    static int ruleNumber(String name) {
        return Integer.parseInt(name.substring(RULE.length()));
    }
}
