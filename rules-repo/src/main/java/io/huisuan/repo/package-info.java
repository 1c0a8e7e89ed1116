/** Who acts, and the words that every room of the repository uses. Imports store. */
@NullMarked
package io.huisuan.repo;

import org.jspecify.annotations.NullMarked;
