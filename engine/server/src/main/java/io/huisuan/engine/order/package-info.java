/**
 * Orders: a sealed quote becomes a reservation, is paid, cancelled, returned. Imports the ledger,
 * decisions, returns and limits; the whole story is {@link io.huisuan.engine.order.Ordering}.
 */
@NullMarked
package io.huisuan.engine.order;

import org.jspecify.annotations.NullMarked;
