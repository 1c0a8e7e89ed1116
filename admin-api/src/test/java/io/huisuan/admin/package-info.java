/** The control plane, seen over HTTP. */
@NullMarked
package io.huisuan.admin;

import org.jspecify.annotations.NullMarked;
