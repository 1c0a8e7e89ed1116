package io.huisuan.shop;

/** Why the shop itself refuses a request; what the engine refuses is handed on as it is. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    Refused(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static Refused malformed(String detail) {
        return new Refused(400, "malformed", detail);
    }

    static Refused unknown(String what) {
        return new Refused(404, "not-found", what);
    }

    Answer answer() {
        return Answer.problem(status, code, String.valueOf(getMessage()));
    }
}
