/** Groups, bargains, referrals and rewards, over HTTP. */
@NullMarked
package io.huisuan.admin.play;

import org.jspecify.annotations.NullMarked;
