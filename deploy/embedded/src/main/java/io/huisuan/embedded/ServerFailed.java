package io.huisuan.embedded;

/** A server did not start or stop; the message says which, why, and how its log ends. */
public final class ServerFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ServerFailed(String message) {
        super(message);
    }

    public ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
