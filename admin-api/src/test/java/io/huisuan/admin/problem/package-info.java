/** Requests that are turned down, seen over HTTP. */
@NullMarked
package io.huisuan.admin.problem;

import org.jspecify.annotations.NullMarked;
