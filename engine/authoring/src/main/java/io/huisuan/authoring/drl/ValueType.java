package io.huisuan.authoring.drl;

/** What kind of value a field or an expression is. */
public enum ValueType {
    TEXT,
    /** Several texts, for example tags. */
    TEXTS,
    WHOLE,
    TRUTH,
    FACT
}
