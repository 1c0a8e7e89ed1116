/** How the embedded servers behave, seen through JDBC and sockets. */
@NullMarked
package io.huisuan.embedded;

import org.jspecify.annotations.NullMarked;
