/**
 * The guard of free DRL: reads the small language that promotions may use, checks it, and writes it
 * anew. The author's text is never compiled. Imports finding, rules and the kernel.
 */
@NullMarked
package io.huisuan.authoring.drl;

import org.jspecify.annotations.NullMarked;
