/** Whatever is versioned, and its immutable versions. Imports repo and store. */
@NullMarked
package io.huisuan.repo.asset;

import org.jspecify.annotations.NullMarked;
