package io.huisuan.bench.faults;

import io.huisuan.bench.faults.Reply.Meaning;

import java.util.ArrayList;
import java.util.List;

/** One command, under one idempotency key, and everything that was answered to it. */
final class Note {

    /** Commands of the API. */
    enum Route {
        PLACE,
        PAID,
        CANCEL,
        RETURNS
    }

    private final Offers.Customer customer;
    private final String order;
    private final Route route;
    private final List<Reply> replies = new ArrayList<>();

    Note(Offers.Customer customer, String order, Route route) {
        this.customer = customer;
        this.order = order;
        this.route = route;
    }

    Offers.Customer customer() {
        return customer;
    }

    String order() {
        return order;
    }

    Route route() {
        return route;
    }

    /** Its idempotency key. */
    String key() {
        return route + "-" + order;
    }

    synchronized void add(Reply reply) {
        replies.add(reply);
    }

    synchronized List<Reply> replies() {
        return List.copyOf(replies);
    }

    synchronized boolean has(Meaning meaning) {
        return replies.stream().anyMatch(reply -> reply.meaning() == meaning);
    }

    /** It was answered each time, and always with no. */
    synchronized boolean isRefused() {
        return has(Meaning.REFUSED)
                && replies.stream()
                        .allMatch(
                                r ->
                                        r.meaning() == Meaning.REFUSED
                                                || r.meaning() == Meaning.LATER);
    }
}
