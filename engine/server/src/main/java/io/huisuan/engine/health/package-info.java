/**
 * What operators see: one health component for each thing that may be away, and meters. Imports all
 * other rooms of the engine.
 */
@NullMarked
package io.huisuan.engine.health;

import org.jspecify.annotations.NullMarked;
