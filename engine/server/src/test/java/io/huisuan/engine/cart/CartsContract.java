package io.huisuan.engine.cart;

import static io.huisuan.engine.Some.cart;
import static io.huisuan.engine.Some.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.cart.Cart;
import io.huisuan.engine.problem.Refusal;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What every store of carts must do. */
abstract class CartsContract {

    private final String id = "c-" + UUID.randomUUID();

    abstract Carts carts();

    @Test
    void a_stored_cart_comes_back_equal() {
        Cart cart = cart(id, line("1", 2, 6800), line("2", 1, 3200));
        carts().put(cart, new Expected.Anything());

        assertThat(carts().find(id)).contains(new StoredCart(cart, 1));
    }

    @Test
    void nobody_knows_a_cart_that_was_never_stored() {
        assertThat(carts().find(id)).isEmpty();
        assertThat(carts().remove(id, new Expected.Anything())).isEqualTo(new Change.Unknown());
    }

    @Test
    void each_change_makes_the_next_version() {
        assertThat(put(1, new Expected.Anything())).isEqualTo(new Change.Done(1, true));
        assertThat(put(2, new Expected.Anything())).isEqualTo(new Change.Done(2, false));
        assertThat(put(3, new Expected.Version(2))).isEqualTo(new Change.Done(3, false));
        assertThat(put(4, new Expected.Something())).isEqualTo(new Change.Done(4, false));
    }

    @Test
    void a_stale_change_changes_nothing() {
        put(1, new Expected.Anything());
        put(2, new Expected.Anything());

        assertThat(put(9, new Expected.Version(1))).isEqualTo(new Change.Stale(2));
        assertThat(put(9, new Expected.Nothing())).isEqualTo(new Change.Stale(2));
        assertThat(carts().remove(id, new Expected.Version(1))).isEqualTo(new Change.Stale(2));
        assertThat(carts().find(id)).contains(new StoredCart(cartOf(2), 2));
    }

    @Test
    void what_expects_a_cart_does_not_create_one() {
        assertThat(put(1, new Expected.Version(1))).isEqualTo(new Change.Unknown());
        assertThat(put(1, new Expected.Something())).isEqualTo(new Change.Unknown());
        assertThat(carts().find(id)).isEmpty();
        assertThat(put(1, new Expected.Nothing())).isEqualTo(new Change.Done(1, true));
    }

    @Test
    void a_removed_cart_is_gone_and_its_versions_never_come_back() {
        put(1, new Expected.Anything());
        assertThat(carts().remove(id, new Expected.Version(1)))
                .isEqualTo(new Change.Done(2, false));

        assertThat(carts().find(id)).isEmpty();
        assertThat(carts().remove(id, new Expected.Anything())).isEqualTo(new Change.Unknown());
        assertThat(put(1, new Expected.Nothing())).isEqualTo(new Change.Done(3, true));
    }

    @Test
    void a_cart_that_is_too_large_is_refused_and_changes_nothing() {
        put(1, new Expected.Anything());

        assertThatThrownBy(() -> carts().put(huge(), new Expected.Anything()))
                .isInstanceOf(Refusal.class);
        assertThat(carts().find(id)).contains(new StoredCart(cartOf(1), 1));
    }

    @Test
    void of_many_who_saw_the_same_version_one_wins() throws Exception {
        put(1, new Expected.Anything());
        Callable<Change> change = () -> put(2, new Expected.Version(1));

        List<Change> changes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            changes =
                    threads.invokeAll(List.of(change, change, change, change)).stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertThat(changes)
                .containsExactlyInAnyOrder(
                        new Change.Done(2, false),
                        new Change.Stale(2),
                        new Change.Stale(2),
                        new Change.Stale(2));
    }

    private Change put(int qty, Expected expected) {
        return carts().put(cartOf(qty), expected);
    }

    private Cart cartOf(int qty) {
        return cart(id, line("1", qty, 6800));
    }

    private Cart huge() {
        String text = "茶".repeat(200);
        var lines =
                IntStream.range(0, Cart.MAX_LINES)
                        .mapToObj(i -> line(i + text, 1, 100))
                        .collect(Collectors.toList());
        return cart(id, lines);
    }
}
