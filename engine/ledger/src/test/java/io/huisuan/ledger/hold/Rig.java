package io.huisuan.ledger.hold;

import java.util.List;

/** Books to test with, and what people set in them. */
interface Rig {

    Books books();

    void define(ResourceId resource, String campaign, long limit, long overdraft);

    void set(String campaign, Gate gate);

    void freeze(ResourceId resource);

    /** Every stored value, in a form that all books share, sorted. */
    List<String> rows();

    /** What contradicts an invariant. */
    List<String> violations();
}
