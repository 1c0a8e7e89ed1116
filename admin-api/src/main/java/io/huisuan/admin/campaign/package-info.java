/** Marketing initiatives. Imports problem, repo and store. */
@NullMarked
package io.huisuan.admin.campaign;

import org.jspecify.annotations.NullMarked;
