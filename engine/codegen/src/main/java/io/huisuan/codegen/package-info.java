/**
 * Canonical DRL becomes classes of Drools' executable model. Imports Drools' compiler and nothing
 * of ours; never on a node's class path.
 */
@NullMarked
package io.huisuan.codegen;

import org.jspecify.annotations.NullMarked;
