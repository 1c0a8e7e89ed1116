/** What people see of orders and of what is left for them. */
@NullMarked
package io.huisuan.admin.order;

import org.jspecify.annotations.NullMarked;
