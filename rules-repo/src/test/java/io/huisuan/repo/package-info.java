/** How the repository behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo;

import org.jspecify.annotations.NullMarked;
