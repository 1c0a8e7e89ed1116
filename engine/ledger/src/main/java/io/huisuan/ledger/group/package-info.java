/**
 * Groups that buy together: who opened them, who has a seat, how they end. Imports holds, the
 * outbox and the kernel; the whole story is {@link io.huisuan.ledger.group.Groups}.
 */
@NullMarked
package io.huisuan.ledger.group;

import org.jspecify.annotations.NullMarked;
