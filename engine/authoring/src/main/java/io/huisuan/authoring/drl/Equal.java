package io.huisuan.authoring.drl;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Key;

import java.util.Optional;
import java.util.Set;

/**
 * What is known of carts for which a field is, or has, a text. An empty text asks for nothing that
 * a cart has to have.
 */
record Equal(Cover cover, Condition needs) {
    static final Equal UNKNOWN = new Equal(Cover.EVERY_CART, Condition.ALWAYS);

    /** Of two sides of which one is a literal; otherwise nothing is known. */
    static Equal of(Typed left, Typed right) {
        Typed field = left.key().isPresent() ? left : right;
        Typed value = left.key().isPresent() ? right : left;
        if (field.key().isEmpty() || !(value.literal().orElse(0) instanceof String text)) {
            return UNKNOWN;
        }
        Key.Kind kind = field.key().get();
        return new Equal(
                new Cover.Keys(Set.of(new Key(kind, text))),
                field(kind)
                        .filter(_ -> !text.isEmpty())
                        .<Condition>map(of -> new TextIn(of, Set.of(text)))
                        .orElse(Condition.ALWAYS));
    }

    Typed of(String source) {
        return Typed.truth(source, cover, needs);
    }

    private static Optional<TextField> field(Key.Kind kind) {
        return switch (kind) {
            case CODE -> Optional.of(TextField.CODE);
            case COUPON -> Optional.of(TextField.COUPON);
            case CUSTOMER -> Optional.of(TextField.CUSTOMER);
            case TAG -> Optional.of(TextField.TAG);
            case REGION -> Optional.of(TextField.REGION);
            case STORE -> Optional.of(TextField.STORE);
            case TIER -> Optional.of(TextField.TIER);
            case CHANNEL -> Optional.of(TextField.CHANNEL);
            case PAYMENT -> Optional.of(TextField.PAYMENT);
            case ROLE -> Optional.of(TextField.ROLE);
            case MILESTONE -> Optional.of(TextField.MILESTONE);
            case SKU, SPU, BRAND, LINE_TAG, CATEGORY, SELLER, METHOD -> Optional.empty();
        };
    }
}
