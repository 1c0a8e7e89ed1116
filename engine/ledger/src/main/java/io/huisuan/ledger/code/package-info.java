/**
 * What coupons there are and which codes stand for them: templates, batches of codes, and how codes
 * are named, made and handed over. Imports hold, key, mysql and store.
 */
@NullMarked
package io.huisuan.ledger.code;

import org.jspecify.annotations.NullMarked;
