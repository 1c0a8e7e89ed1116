/** How campaign behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.repo.campaign;

import org.jspecify.annotations.NullMarked;
