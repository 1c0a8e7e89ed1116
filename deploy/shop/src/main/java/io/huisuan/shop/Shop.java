package io.huisuan.shop;

import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The demo shop: what it is made of, and every address that it has, on one page. */
public final class Shop implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int adminPort;
    private final DemoClock clock;
    private final Goods goods = new Goods(Json.shipped("catalogue.json"));
    private final Customers customers;
    private final Checkout checkout;
    private final Together together;
    private final Rewards rewards;

    private Shop(ShopSettings settings, HttpServer server) {
        this.server = server;
        this.adminPort = settings.adminPort();
        this.clock = new DemoClock(settings.clockAhead(), InstantSource.system());
        var engine = new Engine(settings.engine(), settings.key());
        var journal = Journal.open(settings.data());
        this.customers = new Customers(Json.shipped("customers.json"), journal, clock);
        this.checkout = new Checkout(engine, goods, customers, journal, clock);
        this.together = new Together(engine, customers, checkout, journal);
        this.rewards = new Rewards(engine, customers, Json.shipped("coupons.json"));
    }

    /** Opens the shop; it sells when this returns, or says clearly that the engine is away. */
    public static Shop open(ShopSettings settings) {
        try {
            var address = new InetSocketAddress(settings.address(), settings.port());
            var shop = new Shop(settings, HttpServer.create(address, 0));
            shop.server.setExecutor(shop.threads);
            shop.server.createContext("/", new Pages());
            shop.server.createContext("/api/", new Door(shop.routes()));
            shop.server.start();
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Route> routes() {
        return List.of(
                Route.get("/api/shop", _ -> Answer.ok(shown())),
                Route.get("/api/customers", _ -> Answer.ok(customers.shown())),
                Route.put("/api/customers/*", this::register),
                Route.post("/api/prices", checkout::prices),
                Route.post("/api/quotes", checkout::quote),
                Route.get("/api/orders", checkout::orders),
                Route.post("/api/orders", checkout::place),
                Route.post("/api/orders/*/paid", checkout::paid),
                Route.post("/api/orders/*/cancel", checkout::cancel),
                Route.post("/api/orders/*/received", checkout::received),
                Route.post("/api/orders/*/returns", checkout::giveBack),
                Route.get("/api/activities", together::activities),
                Route.get("/api/flash-sales", together::flashSales),
                Route.get("/api/groups", together::groups),
                Route.put("/api/groups/*", together::open),
                Route.get("/api/groups/*", together::group),
                Route.get("/api/bargains", together::bargains),
                Route.get("/api/bargains-of-others", together::bargainsOfOthers),
                Route.put("/api/bargains/*", together::start),
                Route.get("/api/bargains/*", together::bargain),
                Route.post("/api/bargains/*/helps", together::help),
                Route.get("/api/coupons", rewards::coupons),
                Route.post("/api/coupons/claims", rewards::claim),
                Route.post("/api/invitation", rewards::invitation),
                Route.post("/api/bindings", rewards::bind),
                Route.get("/api/invited", rewards::invited),
                Route.get("/api/rewards", rewards::earned),
                Route.get("/api/demo/clock", _ -> Answer.ok(clock.shown())),
                Route.post("/api/demo/clock", this::move));
    }

    /** What a page needs at first: goods, coupons to take, and where it is said why. */
    private ObjectNode shown() {
        ObjectNode shown = Json.object();
        shown.set("catalogue", goods.shown());
        shown.set("coupons", rewards.offered());
        shown.set("clock", clock.shown());
        return shown.put("adminPort", adminPort);
    }

    private Answer register(Asked asked) {
        return Answer.ok(customers.register(asked.id(), asked.text("name")));
    }

    private Answer move(Asked asked) {
        clock.move(asked.text("by"));
        return Answer.ok(clock.shown());
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(1);
        threads.close();
    }
}
