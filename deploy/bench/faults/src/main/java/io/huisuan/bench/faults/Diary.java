package io.huisuan.bench.faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What customers remember, to be compared with the books. */
final class Diary {

    private final Collection<Note> notes = new ConcurrentLinkedQueue<>();
    private final Collection<String> wrongAnswers = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> discounts = new ConcurrentHashMap<>();
    private final AtomicLong orders = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong reused = new AtomicLong();

    /** Of a quote that takes so much off. */
    String newOrder(long discount) {
        String order = "o-" + orders.incrementAndGet();
        discounts.put(order, discount);
        return order;
    }

    long discount(String order) {
        return discounts.getOrDefault(order, 0L);
    }

    Note begin(Offers.Customer customer, String order, Note.Route route) {
        var note = new Note(customer, order, route);
        notes.add(note);
        return note;
    }

    /** A command was sent once more than needed. */
    void duplicate() {
        duplicates.incrementAndGet();
    }

    /** A used key was sent with another request, and that was answered. */
    void reuse(Note note, Reply reply) {
        reused.incrementAndGet();
        if (!reply.code().equals("key-reused")) {
            wrongAnswers.add(note.key() + " with another request: " + reply);
        }
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    List<String> wrongAnswers() {
        return List.copyOf(wrongAnswers);
    }

    long orders() {
        return orders.get();
    }

    long duplicates() {
        return duplicates.get();
    }

    long reused() {
        return reused.get();
    }
}
