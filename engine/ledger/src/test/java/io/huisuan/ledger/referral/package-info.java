/** Who brought whom, and what they get for it. */
@NullMarked
package io.huisuan.ledger.referral;

import org.jspecify.annotations.NullMarked;
