/**
 * How a node keeps up: with the release in effect and the clients, again and again. Imports the
 * shelf, the clients and the repository.
 */
@NullMarked
package io.huisuan.engine.rounds;

import org.jspecify.annotations.NullMarked;
