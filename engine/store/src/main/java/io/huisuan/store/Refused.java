package io.huisuan.store;

import org.jspecify.annotations.Nullable;

/**
 * A request that is not granted, and nothing has changed. Says why in the asker's language, and
 * knows nothing of HTTP.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What stands in the way. */
    public enum Kind {
        /** What was asked for does not exist. */
        NOT_FOUND,
        /** It is in a state that does not allow this. */
        CONFLICT,
        /** Not for this person. */
        FORBIDDEN,
        /** The request itself is wrong. */
        INVALID,
        /** The asker looked at an older state. */
        STALE,
        /** Something else has to happen first. */
        PRECONDITION
    }

    private final Kind kind;
    private final String code;
    private final String pointer;
    private final String zh;

    private Refused(Kind kind, String code, String pointer, String zh, String en) {
        super(en);
        this.kind = kind;
        this.code = code;
        this.pointer = pointer;
        this.zh = zh;
    }

    /**
     * A refusal of any kind.
     *
     * @param code stable, like {@code own-work}
     * @param pointer where in the request, like {@code /edits/0/content} in its body or {@code
     *     ?size} for a parameter; empty for all of it
     * @param zh one sentence a person can act on, in Chinese
     * @param en the same in English
     */
    public static Refused because(Kind kind, String code, String pointer, String zh, String en) {
        return new Refused(kind, code, pointer, zh, en);
    }

    public static Refused notFound(String what) {
        return because(Kind.NOT_FOUND, "not-found", "", what + " 不存在。", what + " does not exist.");
    }

    public static Refused conflict(String code, String zh, String en) {
        return because(Kind.CONFLICT, code, "", zh, en);
    }

    public static Refused forbidden(String code, String zh, String en) {
        return because(Kind.FORBIDDEN, code, "", zh, en);
    }

    public static Refused invalid(String code, String pointer, String zh, String en) {
        return because(Kind.INVALID, code, pointer, zh, en);
    }

    public static Refused stale(String code, String zh, String en) {
        return because(Kind.STALE, code, "", zh, en);
    }

    /** Somebody changed it since the asker looked; it is now at this revision. */
    public static Refused staleRevision(int current) {
        return stale(
                "stale-revision",
                "内容已被他人修改（当前修订 " + current + "），请刷新后重试。",
                "It has been changed since (now revision " + current + "); reload and try again.");
    }

    public static Refused precondition(String code, String zh, String en) {
        return because(Kind.PRECONDITION, code, "", zh, en);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String pointer() {
        return pointer;
    }

    /** The sentence in Chinese when the language is {@code zh}, else in English. */
    public String sentence(@Nullable String language) {
        return "zh".equals(language) ? zh : String.valueOf(getMessage());
    }
}
