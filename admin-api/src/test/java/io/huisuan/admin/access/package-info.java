/** Who comes in, seen over HTTP. */
@NullMarked
package io.huisuan.admin.access;

import org.jspecify.annotations.NullMarked;
