package io.huisuan.engine.together;

import io.huisuan.cart.Cart;
import io.huisuan.engine.shelf.Loaded;

/** Where it is known what a cart is bought in. */
@FunctionalInterface
public interface Participations {

    /** Where customers do nothing together. */
    Participations NONE = (cart, live) -> Taking.alone(cart, live);

    /** What the cart takes part in, and by which rules. */
    Taking of(Cart cart, Loaded live);

    /** Whether a cart takes part in what it names. */
    enum Part {
        /** It names nothing, or takes part. */
        TAKEN,
        /** It cannot: that is not there, is over, or is somebody else's. */
        REFUSED,
        /** Nobody can tell for now. */
        UNCHECKED
    }

    /**
     * A cart as it is to be priced.
     *
     * @param cart with the facts of what it is bought in, or bought alone
     * @param release what is live, with the version of the promotion that it goes by
     */
    record Taking(Cart cart, Loaded release, Part part) {

        /** It is bought alone, whatever it names. */
        static Taking alone(Cart cart, Loaded live) {
            return alone(cart, live, Part.REFUSED);
        }

        static Taking alone(Cart cart, Loaded live, Part why) {
            return new Taking(
                    cart.alone(), live, cart.participation().isPresent() ? why : Part.TAKEN);
        }
    }
}
