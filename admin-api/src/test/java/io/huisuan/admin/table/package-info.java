@NullMarked
package io.huisuan.admin.table;

import org.jspecify.annotations.NullMarked;
