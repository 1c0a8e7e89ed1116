/**
 * What customers do together: what a cart is bought in, by the version that it was begun with.
 * Imports the ledger, the shelf and limits; groups are told in {@link
 * io.huisuan.engine.together.Grouping}.
 */
@NullMarked
package io.huisuan.engine.together;

import org.jspecify.annotations.NullMarked;
