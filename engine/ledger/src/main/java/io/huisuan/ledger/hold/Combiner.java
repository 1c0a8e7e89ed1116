package io.huisuan.ledger.hold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets orders that want the same thing share a transaction, so that a resource that everybody wants
 * costs one commit for many orders instead of one each. While one transaction is on its way, those
 * who come meanwhile gather for the next; who comes alone goes alone, and waits for nobody.
 *
 * <p>Safe for any number of threads.
 */
public final class Combiner {

    private final Ledger ledger;
    private final Executor executor;
    private final int most;
    private final int room;
    private final Map<ResourceId, Deque<Waiting>> lanes = new ConcurrentHashMap<>();

    private record Waiting(Reservation reservation, CompletableFuture<Answer> answer) {

        Waiting(Reservation reservation) {
            this(reservation, new CompletableFuture<>());
        }
    }

    /**
     * @param executor runs one task per resource that somebody wants, for as long as somebody does
     * @param most orders in a transaction
     * @param room for how many orders may wait for a resource
     */
    public Combiner(Ledger ledger, Executor executor, int most, int room) {
        this.ledger = ledger;
        this.executor = executor;
        this.most = most;
        this.room = room;
    }

    /** As {@link Ledger#reserve}; {@link Answer.Busy} at once when too many are waiting. */
    public Answer reserve(Reservation reservation) {
        return hottest(reservation)
                .map(lane -> inLane(lane, new Waiting(reservation)))
                .orElseGet(() -> ledger.reserve(reservation));
    }

    /** The resource that is touched last, if many customers meet there. */
    private static Optional<ResourceId> hottest(Reservation reservation) {
        return reservation.claims().isEmpty()
                ? Optional.empty()
                : Optional.of(reservation.claims().getLast().resource())
                        .filter(resource -> resource.kind().isShared());
    }

    private enum Place {
        FIRST,
        BEHIND,
        NONE
    }

    private Answer inLane(ResourceId lane, Waiting waiting) {
        switch (queue(lane, waiting)) {
            case NONE -> {
                return new Answer.Busy();
            }
            case FIRST -> start(lane);
            case BEHIND -> {}
        }
        try {
            return waiting.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    // Those behind rely on whoever is first.
    private void start(ResourceId lane) {
        try {
            executor.execute(() -> drain(lane));
        } catch (RejectedExecutionException _) {
            drain(lane);
        }
    }

    private Place queue(ResourceId lane, Waiting waiting) {
        var place = new Place[] {Place.BEHIND};
        Deque<Waiting> _ =
                lanes.compute(
                        lane,
                        (_, queue) -> {
                            if (queue == null) {
                                place[0] = Place.FIRST;
                                return new ArrayDeque<>(List.of(waiting));
                            }
                            if (queue.size() >= room) {
                                place[0] = Place.NONE;
                            } else {
                                queue.add(waiting);
                            }
                            return queue;
                        });
        return place[0];
    }

    private void drain(ResourceId lane) {
        for (List<Waiting> batch = next(lane); !batch.isEmpty(); batch = next(lane)) {
            settle(batch);
        }
    }

    /** The next ones in the lane; a lane without anybody is no more. */
    private List<Waiting> next(ResourceId lane) {
        var batch = new ArrayList<Waiting>();
        Deque<Waiting> _ =
                lanes.computeIfPresent(
                        lane,
                        (_, queue) -> {
                            while (!queue.isEmpty() && batch.size() < most) {
                                batch.add(queue.remove());
                            }
                            return batch.isEmpty() ? null : queue;
                        });
        return batch;
    }

    private void settle(List<Waiting> batch) {
        try {
            if (batch.size() == 1) {
                Waiting alone = batch.getFirst();
                boolean _ = alone.answer.complete(ledger.reserve(alone.reservation));
            } else {
                together(batch);
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(waiting -> waiting.answer.completeExceptionally(e));
        }
    }

    private void together(List<Waiting> batch) {
        switch (ledger.together(batch.stream().map(Waiting::reservation).toList())) {
            case Attempt.Made(List<Answer> answers) -> {
                for (int i = 0; i < batch.size(); i++) {
                    boolean _ = batch.get(i).answer.complete(answers.get(i));
                }
            }
            case Attempt.Failed(boolean shortage) when shortage ->
                    batch.forEach(waiting -> settleScarce(waiting));
            case Attempt.Failed _ -> {
                settle(batch.subList(0, batch.size() / 2));
                settle(batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    private void settleScarce(Waiting waiting) {
        try {
            boolean _ = waiting.answer.complete(ledger.scarce(waiting.reservation));
        } catch (RuntimeException | Error e) {
            boolean _ = waiting.answer.completeExceptionally(e);
        }
    }
}
