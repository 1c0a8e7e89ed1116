package io.huisuan.engine.decision;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.ledger.Decision;
import io.huisuan.ledger.Decisions;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.rules.codec.UnreadableRecord;
import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Finds decisions: those still on their way to the ledger, and those that are there. */
public final class Recollection {

    private final DecisionLog log;
    private final Decisions decisions;

    public Recollection(DecisionLog log, Decisions decisions) {
        this.log = log;
        this.decisions = decisions;
    }

    /**
     * A decision by its id.
     *
     * @throws Refusal when there is none, or nobody can tell for now
     */
    Decision find(String id) {
        return id(id).flatMap(this::find)
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.NOT_FOUND,
                                        "",
                                        "没有决策 " + id,
                                        "there is no decision " + id));
    }

    /**
     * A decision as what was bought.
     *
     * @throws Refusal when there is none, nobody can tell for now, or its record is of an earlier
     *     form and lacks what is needed
     */
    public Remembered remember(String id) {
        return remembered(find(id));
    }

    /**
     * A decision as what was bought.
     *
     * @throws Refusal when its record is of an earlier form and lacks what is needed
     */
    public static Remembered remembered(Decision decision) {
        return read(() -> DecisionRows.remembered(decision));
    }

    /** What a record says; it may be older than what is asked of it. */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JsonRefused | UnreadableRecord e) {
            throw Refusal.of(
                    ProblemCode.DECISION_OUTDATED,
                    "",
                    "这个决策由旧版本记录，缺少这里需要的内容；请按当时的订单人工处理",
                    "the decision was recorded by an earlier version and lacks what is needed here;"
                            + " settle it by hand, from the order");
        }
    }

    /**
     * A decision by its id, if it is known here by now.
     *
     * @throws Refusal when nobody can tell for now
     */
    public Optional<Decision> find(UUID id) {
        return log.find(id).map(DecisionRows::row).or(() -> stored(id));
    }

    private Optional<Decision> stored(UUID id) {
        return asking(() -> decisions.find(id));
    }

    /**
     * What the database answers.
     *
     * @throws Refusal when it does not
     */
    public static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (PersistenceException e) {
            if (Database.isAway(e)) {
                throw Refusal.of(
                        ProblemCode.DECISIONS_UNAVAILABLE,
                        "",
                        "数据库暂时连不上，请稍后再查",
                        "the database cannot be reached; ask again soon");
            }
            throw e;
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
