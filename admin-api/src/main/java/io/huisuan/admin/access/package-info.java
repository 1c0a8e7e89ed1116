/** Who may come in, and what each role may do. Imports account and problem. */
@NullMarked
package io.huisuan.admin.access;

import org.jspecify.annotations.NullMarked;
