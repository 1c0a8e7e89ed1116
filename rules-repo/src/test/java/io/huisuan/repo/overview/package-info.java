/** How overview behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo.overview;

import org.jspecify.annotations.NullMarked;
