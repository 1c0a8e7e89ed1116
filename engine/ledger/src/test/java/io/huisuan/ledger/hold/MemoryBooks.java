package io.huisuan.ledger.hold;

import io.huisuan.ledger.outbox.Event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Books in memory, for one thread: tables as maps, and a list of what to undo. */
final class MemoryBooks implements Books {

    private final InstantSource now;
    private final Set<Fault> faults;
    private final Undo undo = new Undo();
    private final MemoryCounters counters;

    final Map<String, Hold> holds = new LinkedHashMap<>();
    final Map<String, List<String>> orders = new HashMap<>();
    final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    final Map<String, Entry> requests = new HashMap<>();
    final Map<String, Event> events = new LinkedHashMap<>();
    final Map<ResourceId, Resource> resources = new TreeMap<>();
    final Map<String, Gate> gates = new HashMap<>();

    MemoryBooks(InstantSource now, Set<Fault> faults) {
        this.now = now;
        this.faults = faults;
        counters = new MemoryCounters(resources, undo, faults);
    }

    @Override
    public <T> T write(Supplier<T> work) {
        return undo.unless(work);
    }

    @Override
    public Instant now() {
        return now.instant();
    }

    @Override
    public Gate gate(String campaign) {
        return gates.getOrDefault(campaign, Gate.OPEN);
    }

    @Override
    public boolean open(List<Hold> opened) {
        // One statement: all of them or none.
        if (!areNew(opened)) {
            return false;
        }
        for (Hold hold : opened) {
            undo.put(holds, hold.id(), hold);
            undo.add(ofOrder(hold.client(), hold.order()), hold.id());
        }
        return true;
    }

    private boolean areNew(List<Hold> opened) {
        var orders = new HashSet<String>();
        return opened.stream()
                .allMatch(
                        hold ->
                                !holds.containsKey(hold.id())
                                        && !isLive(hold.client(), hold.order())
                                        && orders.add(hold.client() + " " + hold.order()));
    }

    private boolean isLive(String client, String order) {
        return ofOrder(client, order).stream().anyMatch(id -> stored(id).state() != State.EXPIRED);
    }

    private Hold stored(String id) {
        return find(id).orElseThrow();
    }

    private List<String> ofOrder(String client, String order) {
        return orders.computeIfAbsent(client + "/" + order, _ -> new ArrayList<>());
    }

    @Override
    public void addLines(List<Hold> opened) {
        opened.forEach(hold -> undo.put(holds, hold.id(), hold));
    }

    @Override
    public Optional<Hold> find(String hold) {
        return Optional.ofNullable(holds.get(hold));
    }

    @Override
    public Optional<Hold> lock(String client, String order) {
        List<String> ids = ofOrder(client, order);
        return ids.isEmpty() ? Optional.empty() : Optional.of(guarded(stored(ids.getLast())));
    }

    private Hold guarded(Hold hold) {
        boolean blind = faults.contains(Fault.NO_STATE_GUARD) && hold.state() == State.RELEASED;
        return blind ? moved(hold, State.HELD) : hold;
    }

    @Override
    public List<Hold> lockDue(Instant at, int most) {
        return holds.values().stream()
                .filter(hold -> hold.state() == State.HELD && !hold.expiresAt().isAfter(at))
                .sorted(
                        (a, b) ->
                                a.expiresAt().equals(b.expiresAt())
                                        ? a.id().compareTo(b.id())
                                        : a.expiresAt().compareTo(b.expiresAt()))
                .limit(most)
                .toList();
    }

    @Override
    public boolean advance(List<String> ids, State from, State to) {
        boolean all = ids.stream().allMatch(id -> stored(id).state() == from);
        if (all || faults.contains(Fault.NO_STATE_GUARD)) {
            ids.forEach(id -> undo.put(holds, id, moved(stored(id), to)));
            return true;
        }
        return false;
    }

    private static Hold moved(Hold hold, State to) {
        return new Hold(
                hold.id(),
                hold.client(),
                hold.order(),
                hold.hash(),
                to,
                hold.at(),
                hold.expiresAt(),
                hold.lines(),
                hold.items(),
                hold.origin());
    }

    @Override
    public void giveBackAll(List<String> ids) {
        for (String id : ids) {
            Hold hold = stored(id);
            List<HoldLine> back =
                    hold.lines().stream().map(line -> line.giveBack(line.left())).toList();
            undo.put(holds, id, hold.with(back));
        }
    }

    @Override
    public void moveLines(String id, ResourceId from, ResourceId to) {
        Hold hold = stored(id);
        List<HoldLine> moved =
                hold.lines().stream()
                        .map(line -> line.resource().equals(from) ? line.of(to) : line)
                        .toList();
        undo.put(holds, id, hold.with(moved));
    }

    @Override
    public void updateLines(String id, List<HoldLine> lines) {
        undo.put(holds, id, stored(id).with(lines));
    }

    @Override
    public void updateItems(String id, List<Item> items) {
        Hold h = stored(id);
        undo.put(
                holds,
                id,
                new Hold(
                        id,
                        h.client(),
                        h.order(),
                        h.hash(),
                        h.state(),
                        h.at(),
                        h.expiresAt(),
                        h.lines(),
                        items,
                        h.origin()));
    }

    @Override
    public void enter(List<Entry> written) {
        for (Entry entry : written) {
            undo.add(entries.computeIfAbsent(entry.hold(), _ -> new ArrayList<>()), entry);
            if (entry.request() != null) {
                undo.put(requests, entry.request(), entry);
            }
        }
    }

    @Override
    public Optional<Entry> findByRequest(String request) {
        return Optional.ofNullable(requests.get(request));
    }

    @Override
    public Optional<Entry> newest(String hold, List<Step> steps) {
        return entries.getOrDefault(hold, List.of()).reversed().stream()
                .filter(entry -> steps.contains(entry.step()))
                .findFirst();
    }

    @Override
    public List<Entry> entries(String client, String order) {
        return ofOrder(client, order).stream()
                .flatMap(id -> entries.getOrDefault(id, List.of()).stream())
                .toList();
    }

    @Override
    public void announce(List<Event> told) {
        for (Event event : told) {
            if (faults.contains(Fault.OUTBOX_APART)) {
                events.put(event.id(), event);
            } else {
                undo.put(events, event.id(), event);
            }
        }
    }

    @Override
    public Optional<Resource> find(ResourceId resource) {
        return Optional.ofNullable(resources.get(resource));
    }

    @Override
    public Optional<Resource> lock(ResourceId resource) {
        return find(resource);
    }

    @Override
    public void establish(ResourceId id, String campaign, long limit) {
        counters.establish(id, campaign, limit);
    }

    @Override
    public boolean take(Movement movement, long bound) {
        return counters.take(movement, bound);
    }

    @Override
    public boolean takeAll(List<Want> wants) {
        for (Want want : wants) {
            if (want.creates()) {
                establish(want.resource(), want.campaign(), want.bound());
            }
            if (!take(want.movement(), want.bound())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean move(Movement movement) {
        return counters.move(movement);
    }
}
