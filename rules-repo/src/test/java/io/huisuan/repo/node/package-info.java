/** How node behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo.node;

import org.jspecify.annotations.NullMarked;
