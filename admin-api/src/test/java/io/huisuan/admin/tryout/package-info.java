/** The try panel, seen over HTTP. */
@NullMarked
package io.huisuan.admin.tryout;

import org.jspecify.annotations.NullMarked;
