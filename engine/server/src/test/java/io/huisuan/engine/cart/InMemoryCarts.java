package io.huisuan.engine.cart;

import io.huisuan.cart.Cart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The twin of {@link RedisCarts} that forgets with the JVM. */
public final class InMemoryCarts implements Carts {

    private final Map<String, byte[]> texts = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    @Override
    public synchronized Optional<StoredCart> find(String id) {
        return Optional.ofNullable(texts.get(id))
                .map(text -> new StoredCart(CartText.cart(text), version(id)));
    }

    @Override
    public synchronized Change put(Cart cart, Expected expected) {
        byte[] text = CartText.of(cart);
        boolean creates = !texts.containsKey(cart.id());
        return refusal(cart.id(), expected)
                .orElseGet(
                        () -> {
                            texts.put(cart.id(), text);
                            return new Change.Done(count(cart.id()), creates);
                        });
    }

    @Override
    public synchronized Change remove(String id, Expected expected) {
        if (!texts.containsKey(id)) {
            return new Change.Unknown();
        }
        return refusal(id, expected)
                .orElseGet(
                        () -> {
                            texts.remove(id);
                            return new Change.Done(count(id), false);
                        });
    }

    private Optional<Change> refusal(String id, Expected expected) {
        boolean there = texts.containsKey(id);
        return switch (expected) {
            case Expected.Anything() -> Optional.empty();
            case Expected.Nothing() ->
                    there ? Optional.of(new Change.Stale(version(id))) : Optional.empty();
            case Expected.Something() -> there ? Optional.empty() : UNKNOWN;
            case Expected.Version(long wanted) -> {
                if (!there) {
                    yield UNKNOWN;
                }
                yield wanted == version(id)
                        ? Optional.empty()
                        : Optional.of(new Change.Stale(version(id)));
            }
        };
    }

    private static final Optional<Change> UNKNOWN = Optional.of(new Change.Unknown());

    private long version(String id) {
        return versions.getOrDefault(id, 0L);
    }

    private long count(String id) {
        return versions.merge(id, 1L, Long::sum);
    }
}
