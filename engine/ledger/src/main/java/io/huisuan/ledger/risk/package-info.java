/**
 * What shops have seen of customers who take part in something, by keyed hashes, and how suspicious
 * that is. Imports the kernel's risk, key and store.
 */
@NullMarked
package io.huisuan.ledger.risk;

import org.jspecify.annotations.NullMarked;
