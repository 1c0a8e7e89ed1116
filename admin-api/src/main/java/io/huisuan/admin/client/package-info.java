/** Programs that may call the engine. Imports problem, repo and store. */
@NullMarked
package io.huisuan.admin.client;

import org.jspecify.annotations.NullMarked;
