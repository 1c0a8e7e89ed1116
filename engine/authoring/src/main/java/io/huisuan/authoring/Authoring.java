package io.huisuan.authoring;

import io.huisuan.authoring.analysis.Analysis;
import io.huisuan.authoring.analysis.TableFinding;
import io.huisuan.authoring.drl.Guard;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.form.Bargains;
import io.huisuan.authoring.form.Known;
import io.huisuan.authoring.form.KnownChecks;
import io.huisuan.authoring.form.PromotionChecks;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.words.Sentences;
import io.huisuan.authoring.worker.CompileFailed;
import io.huisuan.authoring.worker.CompileWorker;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.rules.Ran;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonProblem;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.rules.drl.ModuleBytes;

import tools.jackson.databind.JsonNode;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks what people author, and compiles what of it is DRL. Safe for any number of threads. */
public final class Authoring {
    /** Names the way from DRL to a module; modules of another one have to be compiled again. */
    public static final String COMPILER = "huisuan-2+drools-10.2.0";

    private final CompileWorker worker;
    private final InstantSource now;
    private final Names names;
    private final Function<Currency, List<Line>> goods;

    /** Knows of no goods, and nothing by name. */
    public Authoring(CompileWorker worker) {
        this(worker, InstantSource.system(), Names.NONE, _ -> List.of());
    }

    /**
     * Looks also at what goods would be sold for.
     *
     * @param now what schedules are compared with
     * @param names what sentences call things
     * @param goods one unit of each of the catalogue's goods at their prices in a currency, with
     *     its cost where that is known
     */
    public Authoring(
            CompileWorker worker,
            InstantSource now,
            Names names,
            Function<Currency, List<Line>> goods) {
        this.worker = worker;
        this.now = now;
        this.names = names;
        this.goods = goods;
    }

    /**
     * Checks a promotion's JSON text, fast enough to do it while somebody types. Nothing is
     * compiled.
     */
    public Checked check(byte[] promotion) {
        try {
            return check(Json.parse(promotion));
        } catch (JsonRefused refused) {
            return unread(refused);
        }
    }

    /**
     * Checks a promotion's JSON, fast enough to do it while somebody types. Nothing is compiled.
     */
    public Checked check(JsonNode promotion) {
        try {
            return check(PromotionJson.read(promotion));
        } catch (JsonRefused refused) {
            return unfinished(promotion, Checked.of(Unread.findings(refused, promotion)));
        }
    }

    /** What can be read of it is checked all the same, and said when that is not misleading. */
    private Checked unfinished(JsonNode promotion, Checked unread) {
        var unfinished = new Unfinished(promotion, unread.findings());
        Optional<Checked> rest = unfinished.completed().map(this::check);
        var findings = new ArrayList<>(unread.findings());
        rest.ifPresent(checked -> findings.addAll(unfinished.ofIts(checked.parts())));
        Optional<Checked> clear = rest.filter(_ -> unfinished.isClear());
        return new Checked(
                findings,
                clear.map(Checked::analysis).orElse(List.of()),
                Optional.empty(),
                clear.flatMap(Checked::sentence),
                Optional.empty(),
                List.of());
    }

    static Checked unread(JsonRefused refused) {
        List<Finding> findings = refused.problems().stream().map(Authoring::finding).toList();
        return Checked.of(findings);
    }

    private static Finding finding(JsonProblem problem) {
        return Finding.error(
                problem.code(), problem.pointer(), problem.detail().zh(), problem.detail().en());
    }

    /**
     * Checks a promotion. Its examples are run at once, but for DRL: see {@link #run(Checked,
     * byte[])}.
     */
    public Checked check(Promotion promotion) {
        var findings = new ArrayList<>(PromotionChecks.of(promotion, now.instant()));
        var verdict = guard(promotion);
        verdict.ifPresent(v -> findings.addAll(v.findings()));
        List<Line> sold = goods.apply(promotion.currency());
        var known = Known.of(sold, names);
        findings.addAll(KnownChecks.of(promotion, known));
        findings.addAll(Bargains.of(promotion, sold));
        verdict.ifPresent(v -> findings.addAll(advice(v, known)));
        var checked =
                new Checked(
                        findings,
                        analysis(promotion, sold, findings.stream().noneMatch(Finding::isError)),
                        Optional.of(promotion),
                        Optional.of(Sentences.of(promotion, names)),
                        verdict.flatMap(Guard.Verdict::canonical),
                        List.of());
        return verdict.isEmpty() ? run(checked, Map.of()) : checked;
    }

    /**
     * Runs the examples of a DRL promotion too.
     *
     * @param checked what the check said of it
     * @param module what {@link #compile} made of it
     */
    public static Checked run(Checked checked, byte[] module) {
        return run(
                checked,
                checked.promotion()
                        .map(promotion -> Map.of(promotion.id(), module))
                        .orElse(Map.of()));
    }

    private static Checked run(Checked checked, Map<String, byte[]> modules) {
        return checked.isSound()
                ? checked.with(Ran.all(checked.promotion().orElseThrow(), modules))
                : checked;
    }

    private static List<Finding> advice(Guard.Verdict verdict, Known known) {
        var advice = new ArrayList<>(verdict.advice());
        for (Guard.Gift gift : verdict.gifts()) {
            known.check(LineField.SKU, gift.sku(), "/body/text")
                    .map(finding -> finding.at(gift.place()))
                    .ifPresent(advice::add);
        }
        return advice;
    }

    private static List<TableFinding> analysis(
            Promotion promotion, List<Line> sold, boolean isSound) {
        return switch (promotion.body()) {
            case Table table -> Analysis.of(promotion, table, sold, Analysis.STEPS);
            case Form form when isSound -> Analysis.of(promotion, form, sold);
            case Drl(String text) when isSound ->
                    Analysis.of(
                            promotion,
                            Guard.plain(text).stream().flatMap(Optional::stream).toList(),
                            sold);
            case Form _, Drl _ -> List.of();
        };
    }

    private static Optional<Guard.Verdict> guard(Promotion promotion) {
        return switch (promotion.body()) {
            case Form _, Table _ -> Optional.empty();
            case Drl(String text) -> Optional.of(Guard.look(promotion.id(), text));
        };
    }

    /**
     * The artifact of a promotion: the compiled rules of DRL, in about four seconds; nothing for a
     * form or a table.
     *
     * @return the bytes that {@link io.huisuan.rules.Rulebook} takes as the promotion's module
     * @throws IllegalArgumentException when the guard refuses the text: check it first
     * @throws CompileFailed when the worker could not do it; that is not the author's mistake
     */
    public Optional<byte[]> compile(Promotion promotion) {
        return guard(promotion)
                .map(
                        verdict ->
                                verdict.canonical()
                                        .orElseThrow(
                                                () ->
                                                        new IllegalArgumentException(
                                                                "refused: "
                                                                        + verdict.findings()
                                                                                .getFirst())))
                .map(canonical -> ModuleBytes.write(worker.compile(promotion.id(), canonical)));
    }
}
