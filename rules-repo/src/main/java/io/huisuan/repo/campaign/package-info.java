/** Marketing initiatives that group promotions. Imports audit, repo and store. */
@NullMarked
package io.huisuan.repo.campaign;

import org.jspecify.annotations.NullMarked;
