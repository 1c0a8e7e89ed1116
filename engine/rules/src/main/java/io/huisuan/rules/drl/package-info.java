/** What the compiled rules of DRL promotions see and say. Imports the kernel. */
@NullMarked
package io.huisuan.rules.drl;

import org.jspecify.annotations.NullMarked;
