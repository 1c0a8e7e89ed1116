package io.huisuan.admin.problem;

import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.JsonProblem;

import java.util.List;

/** A request that is turned down at the door, before anything was changed. */
public final class HttpRefusal extends RuntimeException {

    private final int status;
    private final String code;
    private final String pointer;
    private final transient Text detail;
    private final transient List<JsonProblem> errors;

    /**
     * Turns a request down.
     *
     * @param status the HTTP status, 4xx or 5xx
     * @param code stable, for programs
     * @param pointer a JSON pointer into the request's body, {@code ?name} for a parameter, or
     *     empty
     * @param detail what is wrong and what to do about it
     * @param errors every single finding, when there are several
     */
    public HttpRefusal(
            int status, String code, String pointer, Text detail, List<JsonProblem> errors) {
        super(code + " " + pointer + ": " + detail.en());
        this.status = status;
        this.code = code;
        this.pointer = pointer;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public static HttpRefusal of(int status, String code, String zh, String en) {
        return new HttpRefusal(status, code, "", new Text(zh, en), List.of());
    }

    /** A part of the request is not as it has to be. */
    public static HttpRefusal at(String pointer, String code, String zh, String en) {
        return new HttpRefusal(400, code, pointer, new Text(zh, en), List.of());
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String pointer() {
        return pointer;
    }

    Text detail() {
        return detail;
    }

    List<JsonProblem> errors() {
        return errors;
    }
}
