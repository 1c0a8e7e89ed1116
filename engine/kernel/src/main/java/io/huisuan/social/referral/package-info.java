/**
 * Who brought whom, and what that earns: verdicts on bindings, the life of a reward, caps, and what
 * is owed when a reward is taken back. Imports promotion, and nothing that knows time or chance.
 */
@NullMarked
package io.huisuan.social.referral;

import org.jspecify.annotations.NullMarked;
