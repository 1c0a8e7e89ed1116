package io.huisuan.ledger;

import io.huisuan.ledger.Decision.Summary;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decisions, as they were made. */
public final class Decisions {

    /** How far a list goes; whoever looks for more must filter. */
    public static final int FURTHEST = 10_000;

    private static final int ROWS_AT_ONCE = 200;

    // Well below the smallest packet that servers take by default, 16 MB.
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

    private final Database database;
    private final DecisionMapper decisions;

    public Decisions(Database database) {
        this.database = database;
        decisions = database.mapper(DecisionMapper.class, new UuidType());
    }

    /**
     * Stores decisions: all of them, or none when it throws. Those that are stored already stay as
     * they are, so that it may be tried again after an answer was lost.
     */
    public void add(List<Decision> made) {
        int _ =
                database.inTransaction(
                        () -> {
                            batches(made).forEach(decisions::add);
                            return made.size();
                        });
    }

    private static List<List<Decision>> batches(List<Decision> made) {
        var batches = new ArrayList<List<Decision>>();
        int room = 0;
        for (Decision decision : made) {
            if (room < decision.weight() || batches.getLast().size() == ROWS_AT_ONCE) {
                batches.add(new ArrayList<>());
                room = BYTES_AT_ONCE;
            }
            batches.getLast().add(decision);
            room -= decision.weight();
        }
        return batches;
    }

    public Optional<Decision> find(UUID id) {
        return decisions.find(id);
    }

    /**
     * Decisions, newest first. The total stops counting at {@link #FURTHEST}, and so does the list:
     * {@code out-of-range} beyond.
     */
    public Page<Summary> page(DecisionFilter filter, Page.Request request) {
        if (request.offset() + request.size() > FURTHEST) {
            throw Refused.invalid(
                    "out-of-range",
                    "?page",
                    "列表最多显示 10000 条，请缩小查询范围。",
                    "The list goes to 10,000 entries; narrow the search.");
        }
        return request.of(
                decisions.page(filter, request.size(), request.offset()),
                decisions.count(filter, FURTHEST));
    }
}
