/** The evaluation server, wired on one page. Imports everything below it; nothing imports it. */
@NullMarked
package io.huisuan.engine;

import org.jspecify.annotations.NullMarked;
