package io.huisuan.bench.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Stands between two that talk over TCP, and can cut, freeze, delay or mute them, or lie. */
final class Proxy implements AutoCloseable {

    /** What it does to the bytes that come along. */
    enum Mood {
        HONEST,
        /** Connections break, and new ones are refused. */
        CUT,
        /** Nothing arrives, and nobody is told. */
        FROZEN,
        /** Everything arrives late. */
        SLOW,
        /** Requests arrive; of their answers one in five is dropped, with its connection. */
        DROPPING
    }

    private static final long DELAY = 30;
    private static final int DROPPED = 5;

    private final int to;
    private final ServerSocket door;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicLong dropped = new AtomicLong();
    private volatile Mood mood = Mood.HONEST;
    private volatile UnaryOperator<byte[]> lie = UnaryOperator.identity();

    private Proxy(int to, ServerSocket door) {
        this.to = to;
        this.door = door;
    }

    /** Listens on a free port for who wants to talk to this one on the same machine. */
    static Proxy to(int port) {
        try {
            var proxy = new Proxy(port, new ServerSocket(0, 256, InetAddress.getLoopbackAddress()));
            Thread _ = Thread.ofVirtual().start(proxy::listen);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Answers that were dropped after their requests had arrived. */
    long dropped() {
        return dropped.get();
    }

    void be(Mood now) {
        synchronized (door) {
            mood = now;
            door.notifyAll();
        }
        if (now == Mood.CUT) {
            links.forEach(Link::close);
        }
    }

    /** Tells the other side something else than what was asked for. */
    void tell(UnaryOperator<byte[]> instead) {
        lie = instead;
    }

    /** Breaks one connection, any. */
    void cutOne() {
        links.stream().findAny().ifPresent(Link::close);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket from = door.accept();
                if (mood == Mood.CUT) {
                    from.close();
                } else {
                    Thread _ = Thread.ofVirtual().start(() -> connect(from));
                }
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket from) {
        var onward = new Socket();
        var link = new Link(from, onward);
        try {
            onward.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to), 1_000);
            links.add(link);
            Thread _ = Thread.ofVirtual().start(() -> link.pump(from, onward, false));
            link.pump(onward, from, true);
        } catch (IOException e) {
            link.close();
        }
    }

    private void waitWhileFrozen() throws InterruptedException {
        synchronized (door) {
            while (mood == Mood.FROZEN) {
                door.wait();
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        be(Mood.CUT);
    }

    private final class Link {

        private final Socket from;
        private final Socket onward;

        Link(Socket from, Socket onward) {
            this.from = from;
            this.onward = onward;
        }

        void pump(Socket in, Socket out, boolean answers) {
            var buffer = new byte[64 * 1024];
            try {
                for (int n = in.getInputStream().read(buffer);
                        n >= 0;
                        n = in.getInputStream().read(buffer)) {
                    waitWhileFrozen();
                    if (mood == Mood.SLOW) {
                        Thread.sleep(DELAY);
                    }
                    if (answers && mood == Mood.DROPPING && isUnlucky()) {
                        dropped.incrementAndGet();
                        break;
                    }
                    byte[] bytes = Arrays.copyOf(buffer, n);
                    out.getOutputStream().write(answers ? bytes : lie.apply(bytes));
                }
            } catch (IOException e) {
                close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        private boolean isUnlucky() {
            return ThreadLocalRandom.current().nextInt(DROPPED) == 0;
        }

        void close() {
            links.remove(this);
            try (from;
                    onward) {
                from.setSoLinger(true, 0);
            } catch (IOException e) {
                links.remove(this);
            }
        }
    }
}
