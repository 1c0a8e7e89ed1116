/** The shop's server, before an engine that only takes notes. */
@NullMarked
package io.huisuan.shop;

import org.jspecify.annotations.NullMarked;
