/**
 * What is live, when, and the proof that it is what was published. Imports asset, repo and store.
 */
@NullMarked
package io.huisuan.repo.release;

import org.jspecify.annotations.NullMarked;
