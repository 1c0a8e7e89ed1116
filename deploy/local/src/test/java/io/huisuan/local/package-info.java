/**
 * How a local start behaves, with real databases and, where ours would do, small servers that
 * misbehave.
 */
@NullMarked
package io.huisuan.local;

import org.jspecify.annotations.NullMarked;
