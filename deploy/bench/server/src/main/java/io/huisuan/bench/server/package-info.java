/**
 * The engine as it runs: quotes over HTTP, and quotes while releases change. Imports the workload,
 * the engine and the repository's releases.
 */
@NullMarked
package io.huisuan.bench.server;

import org.jspecify.annotations.NullMarked;
