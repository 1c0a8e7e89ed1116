/** Templates, batches and codes. */
@NullMarked
package io.huisuan.ledger.code;

import org.jspecify.annotations.NullMarked;
