/**
 * The whole product on one machine: starts a MariaDB, a Redis, the admin server and one engine
 * node, watches them, and stops them in order. Imports the embedded servers and java.
 */
@NullMarked
package io.huisuan.local;

import org.jspecify.annotations.NullMarked;
