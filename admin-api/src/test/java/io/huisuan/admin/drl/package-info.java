/** What the DRL editor is answered, seen over HTTP. */
@NullMarked
package io.huisuan.admin.drl;

import org.jspecify.annotations.NullMarked;
