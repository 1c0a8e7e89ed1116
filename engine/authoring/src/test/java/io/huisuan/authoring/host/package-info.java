/**
 * Classes of a host that hostile rules would like to reach. Whoever runs one of them sets the
 * canary.
 */
@NullMarked
package io.huisuan.authoring.host;

import org.jspecify.annotations.NullMarked;
