/**
 * What a return would come to, from the decision that was made. Imports the kernel, the codec,
 * decisions and the shelf.
 */
@NullMarked
package io.huisuan.engine.returns;

import org.jspecify.annotations.NullMarked;
