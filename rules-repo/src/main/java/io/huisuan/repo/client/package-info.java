/** Who may call the engine: API keys with scopes. Imports audit, repo and store. */
@NullMarked
package io.huisuan.repo.client;

import org.jspecify.annotations.NullMarked;
