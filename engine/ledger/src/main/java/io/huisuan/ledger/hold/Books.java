package io.huisuan.ledger.hold;

import io.huisuan.ledger.outbox.Event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the ledger is written. All but {@link #write} belongs to the transaction that {@code write}
 * has opened on this thread. What answers with {@code false} has changed nothing.
 */
public interface Books {

    /**
     * One transaction: all of it or, when the work throws, nothing. The work may be done more than
     * once.
     */
    <T> T write(Supplier<T> work);

    /** The one clock that decides. */
    Instant now();

    /** What a campaign lets through; does not change before the transaction's end. */
    Gate gate(String campaign);

    /**
     * Adds holds with their items, without their lines. {@code false} when one of them, or its
     * order, is there already; then some may have been added, and the transaction has to fail.
     */
    boolean open(List<Hold> holds);

    /** Adds the lines of holds. */
    void addLines(List<Hold> holds);

    Optional<Hold> find(String hold);

    /** The newest hold of an order, which nobody else changes before the transaction's end. */
    Optional<Hold> lock(String client, String order);

    /** Holds whose time is up, locked; those that somebody else has locked are left out. */
    List<Hold> lockDue(Instant now, int most);

    /** {@code false} when not all of them were in that state. */
    boolean advance(List<String> holds, State from, State to);

    /** Everything that these holds have taken is given back. */
    void giveBackAll(List<String> holds);

    /** What a hold had of a resource it has of another one. */
    void moveLines(String hold, ResourceId from, ResourceId to);

    /** Stores what of these lines is returned and overdrawn. */
    void updateLines(String hold, List<HoldLine> lines);

    /** Stores what of these items is returned. */
    void updateItems(String hold, List<Item> items);

    void enter(List<Entry> entries);

    Optional<Entry> findByRequest(String request);

    /** The newest of these entries of a hold. */
    Optional<Entry> newest(String hold, List<Step> steps);

    /** All entries of an order, oldest first. */
    List<Entry> entries(String client, String order);

    /** Tells others, if the transaction succeeds. */
    void announce(List<Event> events);

    Optional<Resource> find(ResourceId resource);

    Optional<Resource> lock(ResourceId resource);

    /** Brings a resource into being, or raises its limit, unless somebody has defined it. */
    void establish(ResourceId resource, String campaign, long limit);

    /**
     * Adds to the counters of a resource. {@code false} when that would exceed the limit, the bound
     * or the overdraft, or when it is frozen or not there.
     */
    boolean take(Movement movement, long bound);

    /**
     * Brings into being what may be, and holds all of these, in their order. {@code false} when one
     * cannot be had; then others may be held, and the transaction has to fail.
     */
    boolean takeAll(List<Want> wants);

    /**
     * Moves counters of a resource where the sum does not grow. {@code false} when one would fall
     * below zero.
     */
    boolean move(Movement movement);
}
