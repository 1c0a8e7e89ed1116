package io.huisuan.authoring.worker;

/**
 * Canonical DRL was not compiled. The message is for operators: what passed the guard was not the
 * author's mistake.
 */
public final class CompileFailed extends RuntimeException {

    CompileFailed(String message) {
        super(message);
    }

    CompileFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
