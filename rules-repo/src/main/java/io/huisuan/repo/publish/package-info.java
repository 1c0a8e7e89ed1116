/**
 * Makes approved changes live, now or later, and goes back. Imports change, release, asset, audit,
 * repo and store.
 */
@NullMarked
package io.huisuan.repo.publish;

import org.jspecify.annotations.NullMarked;
