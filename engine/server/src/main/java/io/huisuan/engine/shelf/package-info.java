/**
 * The release that is live on this node: fetched, verified, loaded, swapped in, and kept on disk.
 * Imports the kernel, the rulebook and the repository's releases.
 */
@NullMarked
package io.huisuan.engine.shelf;

import org.jspecify.annotations.NullMarked;
