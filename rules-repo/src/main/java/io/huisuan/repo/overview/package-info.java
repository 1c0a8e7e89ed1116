/**
 * Each asset with what of it is live and what of it is being changed. Imports change, asset, repo
 * and store.
 */
@NullMarked
package io.huisuan.repo.overview;

import org.jspecify.annotations.NullMarked;
