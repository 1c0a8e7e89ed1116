package io.huisuan.ledger.mysql;

import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Gate;
import io.huisuan.ledger.hold.Hold;
import io.huisuan.ledger.hold.HoldLine;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Movement;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.State;
import io.huisuan.ledger.hold.Step;
import io.huisuan.ledger.hold.Want;
import io.huisuan.ledger.outbox.Event;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.store.Database;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The books on MySQL. */
public final class SqlBooks implements Books {

    private final Retries retries;
    private final InstantSource now;
    private final Outbox outbox;
    private final SqlHolds holds;
    private final SqlEntries entries;
    private final ResourceMapper resources;

    public SqlBooks(Database database, InstantSource now, Outbox outbox) {
        this.now = now;
        this.outbox = outbox;
        retries = new Retries(database);
        holds = new SqlHolds(database);
        entries = new SqlEntries(database);
        resources = database.mapper(ResourceMapper.class, new ResourceIdType());
    }

    @Override
    public <T> T write(Supplier<T> work) {
        return retries.write(work);
    }

    @Override
    public Instant now() {
        return now.instant();
    }

    @Override
    public Gate gate(String campaign) {
        return resources.gate(campaign).orElseGet(() -> firstGate(campaign));
    }

    // Only a row that is there can be locked.
    private Gate firstGate(String campaign) {
        resources.addGate(campaign);
        return resources.gate(campaign).orElse(Gate.OPEN);
    }

    @Override
    public boolean open(List<Hold> opened) {
        return holds.open(opened);
    }

    @Override
    public void addLines(List<Hold> opened) {
        holds.addLines(opened);
    }

    @Override
    public Optional<Hold> find(String hold) {
        return holds.find(hold);
    }

    @Override
    public Optional<Hold> lock(String client, String order) {
        return holds.lock(client, order);
    }

    @Override
    public List<Hold> lockDue(Instant at, int most) {
        return holds.lockDue(at, most);
    }

    @Override
    public boolean advance(List<String> ids, State from, State to) {
        return holds.advance(ids, from, to);
    }

    @Override
    public void giveBackAll(List<String> ids) {
        holds.giveBackAll(ids);
    }

    @Override
    public void moveLines(String hold, ResourceId from, ResourceId to) {
        holds.moveLines(hold, from, to);
    }

    @Override
    public void updateLines(String hold, List<HoldLine> lines) {
        holds.updateLines(hold, lines);
    }

    @Override
    public void updateItems(String hold, List<Item> items) {
        holds.updateItems(hold, items);
    }

    @Override
    public void enter(List<Entry> written) {
        entries.enter(written);
    }

    @Override
    public Optional<Entry> findByRequest(String request) {
        return entries.findByRequest(request);
    }

    @Override
    public Optional<Entry> newest(String hold, List<Step> steps) {
        return entries.newest(hold, steps);
    }

    @Override
    public List<Entry> entries(String client, String order) {
        return entries.ofOrder(client, order);
    }

    @Override
    public void announce(List<Event> events) {
        outbox.announce(events);
    }

    @Override
    public Optional<Resource> find(ResourceId resource) {
        return resources.find(resource);
    }

    @Override
    public Optional<Resource> lock(ResourceId resource) {
        return resources.lock(resource);
    }

    @Override
    public void establish(ResourceId resource, String campaign, long limit) {
        resources.establish(resource, campaign, limit);
    }

    @Override
    public boolean take(Movement movement, long bound) {
        return resources.take(movement, bound) == 1;
    }

    @Override
    public boolean takeAll(List<Want> wants) {
        List<Want> creating = wants.stream().filter(Want::creates).toList();
        if (!creating.isEmpty()) {
            resources.establishAll(creating);
        }
        return wants.isEmpty() || resources.takeAll(wants) == wants.size();
    }

    @Override
    public boolean move(Movement movement) {
        return resources.move(movement) == 1;
    }
}
