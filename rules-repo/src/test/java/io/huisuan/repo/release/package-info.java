/** How release behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo.release;

import org.jspecify.annotations.NullMarked;
