package io.huisuan.ledger.hold;

import io.huisuan.ledger.outbox.Event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
    private final Deque<Runnable> undo = new ArrayDeque<>();

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
    }

    @Override
    public <T> T write(Supplier<T> work) {
        undo.clear();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            while (!done && !undo.isEmpty()) {
                undo.pop().run();
            }
        }
    }

    private <K, V> void put(Map<K, V> table, K key, V value) {
        V before = table.put(key, value);
        undo.push(
                () -> {
                    if (before == null) {
                        table.remove(key);
                    } else {
                        table.put(key, before);
                    }
                });
    }

    private <V> void add(List<V> list, V value) {
        list.add(value);
        undo.push(list::removeLast);
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
        for (Hold hold : opened) {
            if (holds.containsKey(hold.id()) || isLive(hold.client(), hold.order())) {
                return false;
            }
            put(holds, hold.id(), hold);
            add(ofOrder(hold.client(), hold.order()), hold.id());
        }
        return true;
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
        opened.forEach(hold -> put(holds, hold.id(), hold));
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
            ids.forEach(id -> put(holds, id, moved(stored(id), to)));
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
                hold.items());
    }

    @Override
    public void giveBackAll(List<String> ids) {
        for (String id : ids) {
            Hold hold = stored(id);
            List<HoldLine> back =
                    hold.lines().stream().map(line -> line.giveBack(line.left())).toList();
            put(holds, id, hold.with(back));
        }
    }

    @Override
    public void updateLines(String id, List<HoldLine> lines) {
        put(holds, id, stored(id).with(lines));
    }

    @Override
    public void updateItems(String id, List<Item> items) {
        Hold h = stored(id);
        put(
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
                        items));
    }

    @Override
    public void enter(List<Entry> written) {
        for (Entry entry : written) {
            add(entries.computeIfAbsent(entry.hold(), _ -> new ArrayList<>()), entry);
            if (entry.request() != null) {
                put(requests, entry.request(), entry);
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
                put(events, event.id(), event);
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
        Resource before = resources.get(id);
        if (before == null) {
            put(resources, id, resource(id, campaign, limit));
        } else if (!before.defined()) {
            put(resources, id, limited(before, Math.max(limit, before.limit())));
        }
    }

    private static Resource resource(ResourceId id, String campaign, long limit) {
        return new Resource(id, campaign, limit, 0, 0, 0, 0, false, false);
    }

    private static Resource limited(Resource r, long limit) {
        return new Resource(
                r.id(),
                r.campaign(),
                limit,
                r.held(),
                r.used(),
                r.overdraft(),
                r.overdrawn(),
                r.defined(),
                r.frozen());
    }

    @Override
    public boolean take(Movement m, long bound) {
        Resource r = resources.get(m.resource());
        if (r == null) {
            return false;
        }
        long more = m.held() + m.used();
        boolean fits =
                (more == 0 || more <= r.available(bound))
                        && r.overdrawn() + m.overdrawn() <= r.overdraft()
                        && !r.frozen();
        if (fits || faults.contains(Fault.NO_BOUND)) {
            put(resources, r.id(), moved(r, m));
            return true;
        }
        return faults.contains(Fault.NO_ROW_COUNT);
    }

    @Override
    public boolean move(Movement m) {
        Resource r = moved(resources.getOrDefault(m.resource(), resource(m.resource(), "", 0)), m);
        if (r.held() < 0 || r.used() < 0 || r.overdrawn() < 0) {
            return false;
        }
        put(resources, r.id(), r);
        return true;
    }

    private static Resource moved(Resource r, Movement m) {
        return new Resource(
                r.id(),
                r.campaign(),
                r.limit(),
                r.held() + m.held(),
                r.used() + m.used(),
                r.overdraft(),
                r.overdrawn() + m.overdrawn(),
                r.defined(),
                r.frozen());
    }
}
