/**
 * Who may call: API keys with scopes, known without asking the database. Imports problems, the
 * repository's clients and Spring's web.
 */
@NullMarked
package io.huisuan.engine.client;

import org.jspecify.annotations.NullMarked;
