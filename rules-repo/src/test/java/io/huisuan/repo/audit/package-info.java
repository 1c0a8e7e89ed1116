/** How audit behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo.audit;

import org.jspecify.annotations.NullMarked;
