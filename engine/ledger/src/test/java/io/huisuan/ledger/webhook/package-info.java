@NullMarked
package io.huisuan.ledger.webhook;

import org.jspecify.annotations.NullMarked;
