package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.RuleWriter.Written;
import io.huisuan.authoring.drl.Syntax.Rule;
import io.huisuan.authoring.drl.Syntax.Wish;
import io.huisuan.authoring.drl.Syntax.Words;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.rules.drl.DrlModule;
import io.huisuan.rules.drl.DrlModule.Spoken;
import io.huisuan.rules.index.Cover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stands between an author's DRL and the compiler. A text passes when every part of it is in a
 * short list of what rules may say; then it is written anew from what was understood, and only that
 * is compiled.
 */
public final class Guard {
    static final int MAX_RULES = 100;

    private static final Guard WHOLE = new Guard(Layers.ALL);

    private final Layers layers;

    Guard(Layers layers) {
        this.layers = layers;
    }

    /**
     * What the guard says to a text.
     *
     * @param findings what is wrong, by line and column
     * @param advice what may not be meant, when nothing is wrong
     * @param gifts that are named, when nothing is wrong
     * @param canonical the text written anew, when nothing is wrong
     */
    public record Verdict(
            List<Finding> findings,
            List<Finding> advice,
            List<Gift> gifts,
            Optional<Canonical> canonical) {}

    /** Goods that a rule gives. */
    public record Gift(String sku, Place place) {}

    /** Looks at the DRL text of a promotion. */
    public static Verdict look(String promotion, String text) {
        return WHOLE.lookAt(promotion, text);
    }

    Verdict lookAt(String promotion, String text) {
        var problems = new Problems();
        if (!layers.scan().look(text, problems)) {
            return refused(problems);
        }
        List<Token> tokens = layers.words().of(text, problems);
        if (problems.has("too-deep")) {
            return refused(problems);
        }
        List<Rule> rules = layers.grammar().rules(tokens, problems);
        checkNumber(rules, problems);
        Canonical canonical = canonical(promotion, rules, problems);
        return problems.isEmpty()
                ? new Verdict(List.of(), Advice.of(rules), gifts(rules), Optional.of(canonical))
                : refused(problems);
    }

    /**
     * The rules of a text that passed, each as data where it is no more than that.
     *
     * @param text that {@link #look} found nothing wrong with
     */
    public static List<Optional<PlainRule>> plain(String text) {
        var problems = new Problems();
        return Parser.rules(Lexer.tokens(text, problems), problems).stream()
                .map(PlainReader::read)
                .toList();
    }

    private static Verdict refused(Problems problems) {
        return new Verdict(problems.inOrder(), List.of(), List.of(), Optional.empty());
    }

    private static List<Gift> gifts(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.wishes().stream())
                .map(Wish::effect)
                .filter(effect -> effect.name().is("freeGift"))
                .flatMap(effect -> effect.arguments().stream().limit(1))
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .map(sku -> new Gift(sku.value(), sku.place()))
                .toList();
    }

    private static void checkNumber(List<Rule> rules, Problems problems) {
        if (rules.isEmpty() && problems.isEmpty()) {
            problems.add(
                    "missing",
                    new Place(1, 1),
                    "这里没有规则，需要 rule \"名称\" when … then … end",
                    "there is no rule; rule \"name\" when … then … end is expected");
        }
        if (rules.size() > MAX_RULES) {
            problems.add(
                    "too-many",
                    rules.get(MAX_RULES).place(),
                    "一个优惠最多 " + MAX_RULES + " 条规则",
                    "a promotion has at most " + MAX_RULES + " rules");
        }
    }

    private Canonical canonical(String promotion, List<Rule> rules, Problems problems) {
        var written = new ArrayList<Written>();
        for (Rule rule : rules) {
            written.add(layers.meaning().write(written.size(), rule, problems));
        }
        String text =
                written.stream()
                        .map(rule -> rule.head() + rule.rest())
                        .collect(Collectors.joining("\n"));
        String name = DrlModule.PACKAGES + "p" + hash(promotion + "\n" + text);
        String live = "  Live( module == \"" + name + "\" )\n";
        return new Canonical(
                name,
                header(name)
                        + written.stream()
                                .map(rule -> rule.head() + live + rule.rest())
                                .collect(Collectors.joining("\n")),
                rules.stream().map(Rule::name).toList(),
                IntStream.range(0, rules.size())
                        .mapToObj(
                                i ->
                                        new Spoken(
                                                rules.get(i).wishes().size(),
                                                written.get(i).needs()))
                        .toList(),
                Cover.union(written.stream().map(Written::cover).toList()));
    }

    private static String header(String packageName) {
        return "package "
                + packageName
                + ";\n"
                + """
                import io.huisuan.cart.Cart;
                import io.huisuan.cart.Customer;
                import io.huisuan.cart.Line;
                import io.huisuan.rules.drl.Live;
                import io.huisuan.rules.drl.Participation;
                global io.huisuan.rules.drl.Offers offers;

                """;
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
