/** What customers do together, over HTTP. */
@NullMarked
package io.huisuan.engine.together;

import org.jspecify.annotations.NullMarked;
