/** The audit, seen over HTTP. */
@NullMarked
package io.huisuan.admin.audit;

import org.jspecify.annotations.NullMarked;
