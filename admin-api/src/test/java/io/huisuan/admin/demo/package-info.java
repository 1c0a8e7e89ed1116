/** What ships with the product, run. */
@NullMarked
package io.huisuan.admin.demo;

import org.jspecify.annotations.NullMarked;
