/** How change behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo.change;

import org.jspecify.annotations.NullMarked;
