/** Releases, seen over HTTP. */
@NullMarked
package io.huisuan.admin.release;

import org.jspecify.annotations.NullMarked;
