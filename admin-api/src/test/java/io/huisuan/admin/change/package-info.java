/** Change requests, seen over HTTP. */
@NullMarked
package io.huisuan.admin.change;

import org.jspecify.annotations.NullMarked;
