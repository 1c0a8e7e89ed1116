package io.huisuan.codegen;

/** The DRL was not compiled; the message says why, in Drools' or the Java compiler's words. */
public final class CodegenException extends RuntimeException {

    CodegenException(String message) {
        super(message);
    }
}
