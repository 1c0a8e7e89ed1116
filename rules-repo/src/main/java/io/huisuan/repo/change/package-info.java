/**
 * Edits on their way to being live: drafted, checked, submitted, reviewed by another person.
 * Imports release, asset, audit, repo and store.
 */
@NullMarked
package io.huisuan.repo.change;

import org.jspecify.annotations.NullMarked;
