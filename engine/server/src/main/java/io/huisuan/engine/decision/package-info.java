/**
 * Decisions remembered: written behind the quotes' back, read and replayed for audit. Imports the
 * kernel, the codec, the shelf and the ledger.
 */
@NullMarked
package io.huisuan.engine.decision;

import org.jspecify.annotations.NullMarked;
