package io.huisuan.ledger.mysql;

import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.store.TextType;

/** Resource ids as their text. */
public final class ResourceIdType extends TextType<ResourceId> {

    public ResourceIdType() {
        super(ResourceId::toString, ResourceId::parse);
    }
}
