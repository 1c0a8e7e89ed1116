/**
 * Edits on their way to being live: authored, checked, submitted, reviewed. Imports check, problem,
 * repo and store.
 */
@NullMarked
package io.huisuan.admin.change;

import org.jspecify.annotations.NullMarked;
