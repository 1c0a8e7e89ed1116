/** What a check tells. */
@NullMarked
package io.huisuan.admin.check;

import org.jspecify.annotations.NullMarked;
