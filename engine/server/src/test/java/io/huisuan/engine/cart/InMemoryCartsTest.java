package io.huisuan.engine.cart;

class InMemoryCartsTest extends CartsContract {

    private final Carts carts = new InMemoryCarts();

    @Override
    Carts carts() {
        return carts;
    }
}
