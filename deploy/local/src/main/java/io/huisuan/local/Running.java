package io.huisuan.local;

import io.huisuan.embedded.ServerFailed;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be stopped in the opposite order, also when a start is cut short. */
final class Running implements AutoCloseable {

    private record Part(String name, AutoCloseable stop) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private final Progress progress;
    private boolean stopped;

    Running(Progress progress) {
        this.progress = progress;
    }

    /**
     * @throws ServerFailed when all has been stopped meanwhile; the newcomer is stopped too
     */
    synchronized <T extends AutoCloseable> T add(String name, T part) {
        parts.push(new Part(name, part));
        if (stopped) {
            close();
            throw new ServerFailed("stopped while " + name + " was starting");
        }
        return part;
    }

    /** One that does not stop does not keep the others running. */
    @Override
    public synchronized void close() {
        stopped = true;
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.stop().close();
                progress.say("  " + part.name() + " stopped");
            } catch (Exception e) {
                progress.say("  " + part.name() + " did not stop in order: " + e.getMessage());
            }
        }
    }
}
