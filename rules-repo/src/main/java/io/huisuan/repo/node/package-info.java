/** What each node says it is running. Imports repo and store. */
@NullMarked
package io.huisuan.repo.node;

import org.jspecify.annotations.NullMarked;
