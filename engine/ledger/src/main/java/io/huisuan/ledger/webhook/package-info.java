/**
 * Who is told of events, and how that goes: at least once each, in order per aggregate and
 * endpoint. Imports outbox, key and store.
 */
@NullMarked
package io.huisuan.ledger.webhook;

import org.jspecify.annotations.NullMarked;
