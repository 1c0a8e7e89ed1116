/** How referrals behave. */
@NullMarked
package io.huisuan.social.referral;

import org.jspecify.annotations.NullMarked;
