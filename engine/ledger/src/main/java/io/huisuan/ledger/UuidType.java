package io.huisuan.ledger;

import io.huisuan.store.TextType;

import java.util.UUID;

/** UUIDs as their 36 characters: people look for them by hand. */
public final class UuidType extends TextType<UUID> {

    public UuidType() {
        super(UUID::toString, UUID::fromString);
    }
}
