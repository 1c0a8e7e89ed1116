/** The pricing policy as people find it, seen over HTTP. */
@NullMarked
package io.huisuan.admin.policy;

import org.jspecify.annotations.NullMarked;
