package io.huisuan.engine.event;

import io.huisuan.ledger.webhook.Destinations;

import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Looks names up, and hands out what may be called. The connection is made to exactly what was
 * checked here: the name is not asked for again.
 */
final class CheckedAddresses implements SocketAddressResolver {

    /** Where names are known. */
    @FunctionalInterface
    interface Names {

        /** All addresses of a name, or the one that a number is. */
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    private final Destinations destinations;
    private final Names names;
    private final Executor threads;

    CheckedAddresses(Destinations destinations, Names names, Executor threads) {
        this.destinations = destinations;
        this.names = names;
        this.threads = threads;
    }

    @Override
    public void resolve(
            String host,
            int port,
            Map<String, Object> context,
            Promise<List<InetSocketAddress>> promise) {
        threads.execute(
                () -> {
                    List<InetSocketAddress> addresses;
                    try {
                        addresses = checked(host, port);
                    } catch (UnknownHostException | RuntimeException e) {
                        promise.failed(e);
                        return;
                    }
                    promise.succeeded(addresses);
                });
    }

    /** One forbidden address among them spoils the name. */
    private List<InetSocketAddress> checked(String host, int port) throws UnknownHostException {
        var addresses = new ArrayList<InetSocketAddress>();
        for (InetAddress address : names.lookUp(host)) {
            if (!destinations.allows(host, port, address)) {
                throw new Forbidden(host);
            }
            addresses.add(new InetSocketAddress(named(host, address), port));
        }
        return addresses;
    }

    /** TLS is spoken with whom the address names. */
    private static InetAddress named(String host, InetAddress address) throws UnknownHostException {
        return InetAddress.getByAddress(host, address.getAddress());
    }

    /** The name leads where nothing may be posted to. */
    static final class Forbidden extends RuntimeException {

        private static final long serialVersionUID = 1;

        Forbidden(String host) {
            super(host + " leads to an address that may not be called");
        }
    }
}
