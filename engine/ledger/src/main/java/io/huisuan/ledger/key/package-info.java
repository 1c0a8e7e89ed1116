/** The secrets that all servers share, and what is done with them. Imports only the JDK. */
@NullMarked
package io.huisuan.ledger.key;

import org.jspecify.annotations.NullMarked;
