/**
 * How the engine says no: one problem for each kind of bad input, in the caller's language. Imports
 * the codec and Spring's web.
 */
@NullMarked
package io.huisuan.engine.problem;

import org.jspecify.annotations.NullMarked;
