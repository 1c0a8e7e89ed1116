/** How publish behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo.publish;

import org.jspecify.annotations.NullMarked;
