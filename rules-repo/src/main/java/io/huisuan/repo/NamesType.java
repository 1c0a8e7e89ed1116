package io.huisuan.repo;

import io.huisuan.store.TextType;

import java.util.List;

/** Stores {@link Names}. */
public final class NamesType extends TextType<Names> {

    public NamesType() {
        super(names -> String.join(",", names.all()), text -> new Names(List.of(text.split(","))));
    }
}
