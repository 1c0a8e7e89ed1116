package io.huisuan.bench.faults;

import io.huisuan.bench.faults.Note.Route;
import io.huisuan.bench.faults.Offers.Customer;
import io.huisuan.bench.faults.Reply.Meaning;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/**
 * Orders one thing after the other: pays, cancels, returns, pays late or forgets it, sends things
 * twice, and asks any engine.
 */
final class Shopper implements Runnable {

    private static final int ATTEMPTS = 30;
    private static final int UNREADY = 8;

    private final Shop shop;
    private final Diary diary;
    private final Playing playing;
    private final Random dice;
    private final ExecutorService threads;
    private final BooleanSupplier goesOn;

    Shopper(
            Shop shop,
            Diary diary,
            Playing playing,
            Random dice,
            ExecutorService threads,
            BooleanSupplier goesOn) {
        this.shop = shop;
        this.diary = diary;
        this.playing = playing;
        this.dice = dice;
        this.threads = threads;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        try {
            while (goesOn.getAsBoolean()) {
                order(Offers.anybody(dice));
                Thread.sleep(dice.nextInt(100));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void order(Customer customer) throws InterruptedException {
        String order = placed(customer);
        if (order.isEmpty()) {
            return;
        }
        int what = dice.nextInt(100);
        if (what < 10) {
            return;
        }
        if (what < 20) {
            command(customer, order, Route.CANCEL, "");
            return;
        }
        if (what < 26) {
            Thread.sleep(Engine.HOLD.plusSeconds(2));
        }
        if (command(customer, order, Route.PAID, "").meaning() == Meaning.DONE) {
            afterwards(customer, order, dice.nextInt(100));
        }
    }

    private void afterwards(Customer customer, String order, int what) throws InterruptedException {
        if (what < 15) {
            command(
                    customer,
                    order,
                    Route.RETURNS,
                    "{\"returned\": [{\"line\": \"a\", \"units\": 1}]}");
        }
        if (what >= 10 && what < 20) {
            command(customer, order, Route.CANCEL, "");
        }
    }

    /** Orders and pays, whatever else: demand. */
    void buy(Customer customer) throws InterruptedException {
        String order = placed(customer);
        if (!order.isEmpty()) {
            command(customer, order, Route.PAID, "");
        }
    }

    private String placed(Customer customer) throws InterruptedException {
        Optional<Shop.Quote> quote = quote(customer);
        if (quote.isEmpty()) {
            return "";
        }
        String order = diary.newOrder(quote.get().discount());
        String body = "{\"order\": \"%s\", \"quote\": \"%s\"}".formatted(order, quote.get().text());
        return command(customer, order, Route.PLACE, body).meaning() == Meaning.DONE ? order : "";
    }

    /** Carts are kept for those only whose carts are all alike: Redis may lie. */
    private Optional<Shop.Quote> quote(Customer customer) throws InterruptedException {
        String participation = playing.participation(customer, dice);
        String cart = Offers.cart(customer, participation, dice);
        if (customer.tier().equals("hot") && dice.nextBoolean()) {
            Optional<Shop.Quote> quote = shop.quoteKept(anyEngine(), customer.id(), cart);
            if (quote.isPresent()) {
                return quote;
            }
        }
        return shop.quote(anyEngine(), cart);
    }

    private int anyEngine() {
        return dice.nextInt(shop.engines());
    }

    /** Insists until there is an answer, or there is no hope. */
    private Reply command(Customer customer, String order, Route route, String body)
            throws InterruptedException {
        Note note = diary.begin(customer, order, route);
        int twice = dice.nextInt(100);
        if (twice < 10) {
            duplicate(note, body);
        }
        Reply reply = Reply.NONE;
        int unready = 0;
        for (int i = 0; i < ATTEMPTS && unready < UNREADY; i++) {
            reply = send(note, body);
            if (reply.meaning() == Meaning.DONE || reply.meaning() == Meaning.REFUSED) {
                break;
            }
            unready += reply.code().equals("quote-not-ready") ? 1 : 0;
            Thread.sleep(100 + dice.nextInt(400));
        }
        if (twice >= 10 && twice < 20) {
            duplicate(note, body);
        }
        if (twice == 20 && reply.meaning() == Meaning.DONE && route == Route.PLACE) {
            reuse(note, body);
        }
        return reply;
    }

    private Reply send(Note note, String body) {
        String path =
                note.route() == Route.PLACE
                        ? "/v1/orders"
                        : "/v1/orders/%s/%s"
                                .formatted(
                                        note.order(), note.route().name().toLowerCase(Locale.ROOT));
        Reply reply = shop.order(anyEngine(), path, body, note.key());
        note.add(reply);
        return reply;
    }

    /** Beside what this one goes on with. */
    private void duplicate(Note note, String body) {
        diary.duplicate();
        threads.execute(() -> send(note, body));
    }

    private void reuse(Note note, String body) {
        String other = body.replace("\"order\": \"", "\"order\": \"x-");
        Reply reply = shop.order(anyEngine(), "/v1/orders", other, note.key());
        if (reply.meaning() == Meaning.REFUSED || reply.meaning() == Meaning.DONE) {
            diary.reuse(note, reply);
        }
    }
}
