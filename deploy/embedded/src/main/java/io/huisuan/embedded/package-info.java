/**
 * Real MariaDB and Redis servers as child processes of this JVM, for the local start and for tests.
 * Imports nothing but java; JDBC only to create databases.
 */
@NullMarked
package io.huisuan.embedded;

import org.jspecify.annotations.NullMarked;
