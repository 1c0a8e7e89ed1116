/** How client behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo.client;

import org.jspecify.annotations.NullMarked;
