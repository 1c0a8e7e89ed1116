package io.huisuan.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.bench.faults.Helps.Told;
import io.huisuan.bench.faults.Offers.Customer;
import io.huisuan.bench.faults.Reply.Meaning;
import io.huisuan.rules.codec.Json;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What customers do together before they order: some open groups and others join those, or all want
 * the same last seat; some start bargains, in which friends help twice at once.
 */
final class Playing {

    private static final int ATTEMPTS = 30;
    private static final int REMEMBERED = 3;
    private static final int FRIENDS = 40;

    private final Shop shop;
    private final Helps helps;
    private final ExecutorService threads;
    private final AtomicLong begun = new AtomicLong();
    private final ConcurrentLinkedDeque<String> groups = new ConcurrentLinkedDeque<>();

    Playing(Shop shop, Helps helps, ExecutorService threads) {
        this.shop = shop;
        this.helps = helps;
        this.threads = threads;
    }

    /** What a customer's cart is bought in, as a member of its JSON; empty when alone. */
    String participation(Customer customer, Random dice) throws InterruptedException {
        return switch (customer.tier()) {
            case Offers.GROUP -> said("group", group(customer, dice));
            case Offers.BARGAIN -> said("bargain", bargain(customer, dice));
            default -> "";
        };
    }

    private static String said(String what, String id) {
        return id.isEmpty() ? "" : ", \"participation\": {\"%s\": \"%s\"}".formatted(what, id);
    }

    private String group(Customer customer, Random dice) throws InterruptedException {
        List<String> open = List.copyOf(groups);
        if (!open.isEmpty() && dice.nextInt(Offers.TOGETHER + 1) > 0) {
            return open.get(dice.nextInt(open.size()));
        }
        String id = "g-" + begun.incrementAndGet();
        if (!begin("/v1/groups/" + id, Offers.GROUP, customer, dice)) {
            return "";
        }
        groups.addFirst(id);
        while (groups.size() > REMEMBERED) {
            groups.pollLast();
        }
        return id;
    }

    /** Helped to its floor, whoever else helps at the same time. */
    private String bargain(Customer customer, Random dice) throws InterruptedException {
        String id = "b-" + begun.incrementAndGet();
        if (!begin("/v1/bargains/" + id, Offers.BARGAIN, customer, dice)) {
            return "";
        }
        int first = dice.nextInt(FRIENDS);
        for (int i = 0; i <= Offers.TOGETHER; i++) {
            String helper = "friend-" + (first + i) % FRIENDS;
            if (dice.nextInt(4) == 0) {
                int other = dice.nextInt(shop.engines());
                threads.execute(() -> note(id, helper, shop.help(other, id, helper)));
            }
            Reply reply = insist(() -> shop.help(dice.nextInt(shop.engines()), id, helper), dice);
            note(id, helper, reply);
        }
        return id;
    }

    private void note(String bargain, String helper, Reply reply) {
        if (reply.meaning() == Meaning.DONE) {
            var cut = Json.parse(reply.body().getBytes(UTF_8));
            helps.add(
                    new Told(
                            bargain, helper, cut.path("number").asInt(), cut.path("cut").asLong()));
        }
    }

    private boolean begin(String path, String promotion, Customer customer, Random dice)
            throws InterruptedException {
        String body =
                "{\"promotion\": \"%s\", \"customer\": \"%s\"}".formatted(promotion, customer.id());
        return insist(() -> shop.begin(dice.nextInt(shop.engines()), path, body), dice).meaning()
                == Meaning.DONE;
    }

    /** Until there is an answer; all of these may be sent again as they are. */
    private static Reply insist(Supplier<Reply> send, Random dice) throws InterruptedException {
        Reply reply = Reply.NONE;
        for (int i = 0; i < ATTEMPTS; i++) {
            reply = send.get();
            if (reply.meaning() == Meaning.DONE || reply.meaning() == Meaning.REFUSED) {
                break;
            }
            Thread.sleep(100 + dice.nextInt(400));
        }
        return reply;
    }
}
