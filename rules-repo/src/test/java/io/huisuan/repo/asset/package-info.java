/** How asset behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo.asset;

import org.jspecify.annotations.NullMarked;
