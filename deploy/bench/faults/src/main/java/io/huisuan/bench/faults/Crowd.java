package io.huisuan.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.bench.faults.Reply.Meaning;
import io.huisuan.rules.codec.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who do the same thing at the same moment, over HTTP, at all engines. */
final class Crowd {

    private static final int ATTEMPTS = 40;
    private static final int PATIENCE = 600;

    private final Office office;
    private final Shop shop;
    private final CrowdSize size;
    private final ExecutorService threads;

    Crowd(Office office, Shop shop, CrowdSize size, ExecutorService threads) {
        this.office = office;
        this.shop = shop;
        this.size = size;
        this.threads = threads;
    }

    /** Everything, one thing after the other, once all engines know what was published for it. */
    List<Check> all() throws InterruptedException, ExecutionException {
        String cart = CrowdOffers.cart("anybody", CrowdOffers.FLASH, "");
        for (int engine = 0; engine < shop.engines(); engine++) {
            for (int i = 0; !knows(engine, cart); i++) {
                if (i == PATIENCE) {
                    throw new IllegalStateException("engine " + engine + " sells nothing of it");
                }
                pause();
            }
        }
        return List.of(groups(), bargains(), invitees(), flash());
    }

    private boolean knows(int engine, String cart) {
        return shop.quote(engine, cart).filter(quote -> quote.discount() > 0).isPresent();
    }

    /** Of those who want three seats, three pay, each told twice. */
    private Check groups() throws InterruptedException, ExecutionException {
        var wrong = new ArrayList<String>();
        for (int g = 0; g < size.groups(); g++) {
            String id = "crowd-" + g;
            put("/v1/groups/" + id, CrowdOffers.GROUP, id + "-0");
            String in = "\"participation\": {\"group\": \"%s\"},".formatted(id);
            List<String> quotes =
                    IntStream.range(0, size.payers())
                            .mapToObj(i -> quote(CrowdOffers.cart(id + "-" + i, "", in)))
                            .toList();
            List<Reply> placed = atOnce(size.payers(), i -> place(id + "-" + i, quotes.get(i)));
            List<Integer> seated =
                    IntStream.range(0, size.payers())
                            .filter(i -> placed.get(i).meaning() == Meaning.DONE)
                            .boxed()
                            .toList();
            List<Reply> paid = atOnce(2 * seated.size(), i -> pay(id + "-" + seated.get(i / 2)));
            Set<String> refusals = new TreeSet<>(placed.stream().map(Reply::code).toList());
            boolean isRight =
                    seated.size() == CrowdOffers.SEATS
                            && refusals.equals(Set.of("", "group-full"))
                            && paid.stream().allMatch(r -> r.meaning() == Meaning.DONE);
            if (!isRight) {
                wrong.add(id + ": " + placed + " " + paid);
            }
        }
        wrong.addAll(
                found(
                        """
                        SELECT g.id, g.state, r.used
                          FROM buying_group g
                          JOIN resource r ON r.id = CONCAT('SEAT:', g.id)
                         WHERE g.promotion_id = '%s'
                           AND (g.state != 'COMPLETED' OR r.used != %d
                                OR (SELECT COUNT(*)
                                      FROM outbox o
                                     WHERE o.aggregate = CONCAT('group/', g.id)
                                       AND o.type = 'group.completed') != 1)
                        """
                                .formatted(CrowdOffers.GROUP, CrowdOffers.SEATS)));
        String what = "of %d who want 3 seats at once 3 pay".formatted(size.payers());
        return new Check("CROWD", what, size.groups(), wrong);
    }

    /** Ten of those who help twice at once cut, and come to the floor exactly. */
    private Check bargains() throws InterruptedException, ExecutionException {
        var wrong = new ArrayList<String>();
        for (int b = 0; b < size.bargains(); b++) {
            String id = "crowd-" + b;
            put("/v1/bargains/" + id, CrowdOffers.BARGAIN, id + "-owner");
            List<Reply> replies =
                    atOnce(
                            2 * size.helpers(),
                            i -> insist(() -> shop.help(any(i), id, "h" + i / 2)));
            Set<String> cutters = new TreeSet<>();
            long fresh = 0;
            for (int i = 0; i < replies.size(); i++) {
                if (replies.get(i).meaning() == Meaning.DONE) {
                    cutters.add("h" + i / 2);
                    fresh += replies.get(i).status() == 201 ? 1 : 0;
                }
            }
            if (cutters.size() != CrowdOffers.HELPERS || fresh > CrowdOffers.HELPERS) {
                wrong.add("%s: %s cut, %d were told so first".formatted(id, cutters, fresh));
            }
        }
        wrong.addAll(
                found(
                        """
                        SELECT b.id, b.state, b.price, b.helps
                          FROM bargain b
                         WHERE b.promotion_id = '%s'
                           AND (b.state != 'SUCCESS' OR b.price != b.floor_price
                                OR b.helps != %d
                                OR (SELECT SUM(h.cut) FROM bargain_help h
                                     WHERE h.bargain_id = b.id) != b.first_price - b.floor_price)
                        """
                                .formatted(CrowdOffers.BARGAIN, CrowdOffers.HELPERS)));
        String what = "of %d who help twice at once 10 cut to the floor".formatted(size.helpers());
        return new Check("CROWD", what, size.bargains(), wrong);
    }

    /** Of those who claim a new customer at once one is the inviter. */
    private Check invitees() throws InterruptedException, ExecutionException {
        List<String> codes =
                IntStream.range(0, size.inviters())
                        .mapToObj(
                                i ->
                                        "/v1/referrals/codes/"
                                                + CrowdOffers.REFERRAL
                                                + "/inviter-"
                                                + i)
                        .map(path -> insist(() -> shop.begin(0, path, "")))
                        .map(
                                reply ->
                                        Json.parse(reply.body().getBytes(UTF_8))
                                                .path("code")
                                                .asString())
                        .toList();
        var wrong = new ArrayList<String>();
        for (int v = 0; v < size.invitees(); v++) {
            String customer =
                    "{\"id\": \"invitee-%d\", \"registered\": \"%s\"}"
                            .formatted(v, office.now().instant());
            List<Reply> replies =
                    atOnce(
                            size.inviters(),
                            i -> insist(() -> shop.bind(any(i), codes.get(i), customer)));
            long bound = replies.stream().filter(r -> r.meaning() == Meaning.DONE).count();
            boolean isSaid =
                    replies.stream()
                            .allMatch(
                                    r ->
                                            r.meaning() == Meaning.DONE
                                                    || r.code().equals("already-bound"));
            if (bound != 1 || !isSaid) {
                wrong.add("invitee-" + v + ": " + replies);
            }
        }
        long bindings = office.number("SELECT COUNT(*) FROM referral");
        if (bindings != size.invitees()) {
            wrong.add(bindings + " bindings of " + size.invitees());
        }
        String what = "of %d who claim a customer at once 1 is right".formatted(size.inviters());
        return new Check("CROWD", what, size.invitees(), wrong);
    }

    /** Of all who want a unit as many get one as there are, and nobody gets two. */
    private Check flash() throws InterruptedException, ExecutionException {
        var room = new Semaphore(size.atOnce());
        var asked = new ArrayList<Future<Boolean>>();
        for (int u = 0; u < size.users(); u++) {
            String user = "flash-" + u;
            room.acquire();
            asked.add(
                    threads.submit(
                            () -> {
                                try {
                                    return buy(user);
                                } finally {
                                    room.release();
                                }
                            }));
        }
        long got = 0;
        for (Future<Boolean> one : asked) {
            got += one.get() ? 1 : 0;
        }
        var wrong = new ArrayList<String>();
        long used =
                office.number(
                        "SELECT COALESCE(SUM(used), 0) FROM resource WHERE id ="
                                + " 'LIMIT:crowd-flash:units'");
        if (got != size.units() || used != size.units()) {
            wrong.add("%d got one, %d are used of %d".formatted(got, used, size.units()));
        }
        wrong.addAll(
                found(
                        "SELECT id, used FROM resource WHERE id LIKE 'CUST:%:crowd-flash%' AND held"
                                + " + used > 1"));
        String what = "%d units for %d customers".formatted(size.units(), size.users());
        return new Check("CROWD", what, size.users(), wrong);
    }

    private boolean buy(String user) {
        String quote = quote(CrowdOffers.cart(user, CrowdOffers.FLASH, ""), true);
        return !quote.isEmpty()
                && place(user, quote).meaning() == Meaning.DONE
                && pay(user).meaning() == Meaning.DONE;
    }

    private int any(int i) {
        return i % shop.engines();
    }

    private void put(String path, String promotion, String customer) {
        String body =
                "{\"promotion\": \"%s\", \"customer\": \"%s\"}".formatted(promotion, customer);
        Reply reply = insist(() -> shop.begin(0, path, body));
        if (reply.meaning() != Meaning.DONE) {
            throw new IllegalStateException(path + ": " + reply);
        }
    }

    private String quote(String cart) {
        return quote(cart, false);
    }

    /**
     * The text to order with.
     *
     * @param cheap only when it gives the price of the promotion
     */
    private String quote(String cart, boolean cheap) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var quote = shop.quote(any(i), cart);
            if (quote.isPresent()) {
                return cheap && quote.get().discount() == 0 ? "" : quote.get().text();
            }
            pause();
        }
        throw new IllegalStateException("no quote of " + cart);
    }

    private Reply place(String order, String quote) {
        String body = "{\"order\": \"%s\", \"quote\": \"%s\"}".formatted(order, quote);
        return insist(
                () -> shop.order(any(order.hashCode() & 1), "/v1/orders", body, "place-" + order));
    }

    private Reply pay(String order) {
        return insist(() -> shop.order(0, "/v1/orders/" + order + "/paid", "", "paid-" + order));
    }

    private static Reply insist(Callable<Reply> send) {
        Reply reply = Reply.NONE;
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                reply = send.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            if (reply.meaning() == Meaning.DONE || reply.meaning() == Meaning.REFUSED) {
                return reply;
            }
            pause();
        }
        return reply;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Reply> atOnce(int count, IntFunction<Reply> command)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(Math.max(1, count));
        var asked = new ArrayList<Future<Reply>>();
        for (int i = 0; i < count; i++) {
            int number = i;
            asked.add(
                    threads.submit(
                            () -> {
                                int _ = start.await();
                                return command.apply(number);
                            }));
        }
        var answers = new ArrayList<Reply>();
        for (Future<Reply> answer : asked) {
            answers.add(answer.get());
        }
        return answers;
    }

    private List<String> found(String sql) {
        return office.rows(sql).stream().map(String::valueOf).toList();
    }
}
