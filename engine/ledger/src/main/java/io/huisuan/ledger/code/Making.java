package io.huisuan.ledger.code;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Makes the codes that were asked for, some in each transaction: codes, their part of the file and
 * the progress appear together or not at all. Several servers may do it at once, and one that dies
 * leaves nothing undone that another doesn't do.
 */
public final class Making {

    /** Two codes in 2^60 are the same rather rarely; a third time it is something else. */
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final InstantSource now;
    private final CodeNames names;
    private final CodeFiles files;
    private final RandomGenerator random;
    private final BatchMapper batches;
    private final CodeMapper codes;

    /**
     * @param random must not be predictable
     */
    public Making(
            Database database,
            InstantSource now,
            CodeNames names,
            CodeFiles files,
            RandomGenerator random) {
        this.database = database;
        this.now = now;
        this.names = names;
        this.files = files;
        this.random = random;
        batches = database.mapper(BatchMapper.class);
        codes = database.mapper(CodeMapper.class, new KeyedHashType());
    }

    /**
     * Makes the next codes of the oldest batch that nobody else is busy with. What can't go on for
     * good has failed, and says why.
     *
     * @return {@code false} when there is nothing to do
     * @throws RuntimeException when it can't be done now: the database is away or full
     */
    public boolean once() {
        return batches.unfinished().stream().anyMatch(this::goOn);
    }

    private boolean goOn(String id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(() -> batches.take(id).map(this::next).isPresent());
            } catch (RuntimeException e) {
                if (mayPass(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    return batches.fail(id, why(e)) == 1;
                }
            }
        }
    }

    private Batch next(Batch batch) {
        int part = Math.toIntExact(batch.made() / CodeFiles.PART);
        long made = Math.min(batch.size(), batch.made() + CodeFiles.PART);
        List<String> some =
                Stream.generate(() -> CodeText.make(batch.prefix(), random))
                        .limit(made - batch.made())
                        .toList();
        add(batch.id(), some);
        files.add(batch.id(), part, some);
        if (made < batch.size()) {
            batches.advance(batch.id(), made);
        } else {
            Instant at = now.instant();
            batches.finish(batch.id(), at, at.plus(CodeFiles.KEPT));
        }
        return batch;
    }

    private void add(String batch, List<String> some) {
        for (int from = 0; from < some.size(); from += CodeMapper.MOST) {
            codes.add(
                    some.subList(from, Math.min(some.size(), from + CodeMapper.MOST)).stream()
                            .map(bare -> new Code(names.of(bare), batch, Code.last4(bare), null))
                            .toList());
        }
    }

    /** Only what is wrong with the rows themselves will be wrong again. */
    private static boolean mayPass(RuntimeException failure) {
        return Database.isAway(failure)
                || sql(failure)
                        .map(SQLException::getSQLState)
                        .filter(state -> !state.matches("(22|23|42).*"))
                        .isPresent();
    }

    private static String why(RuntimeException failure) {
        return sql(failure)
                .map(cause -> "the database refused: error " + cause.getErrorCode())
                .orElseGet(() -> "could not be made: " + failure.getClass().getSimpleName());
    }

    private static Optional<SQLException> sql(RuntimeException failure) {
        return failure instanceof PersistenceException
                ? Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                        .filter(SQLException.class::isInstance)
                        .map(SQLException.class::cast)
                        .findFirst()
                : Optional.empty();
    }
}
