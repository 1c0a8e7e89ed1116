/**
 * Flash sales (限时抢购) as a shop announces them: what is on, or soon will be, and how much of it is
 * left. Buying is what orders do. Imports activity, shelf, limit, client, problem, and the kernel.
 */
@NullMarked
package io.huisuan.engine.flash;

import org.jspecify.annotations.NullMarked;
