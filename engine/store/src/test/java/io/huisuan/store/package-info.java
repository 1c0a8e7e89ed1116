/** How the store behaves on a real MariaDB. */
@NullMarked
package io.huisuan.store;

import org.jspecify.annotations.NullMarked;
