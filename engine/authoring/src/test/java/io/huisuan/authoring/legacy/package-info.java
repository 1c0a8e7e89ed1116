/** Tests of Drools decision tables. */
@NullMarked
package io.huisuan.authoring.legacy;

import org.jspecify.annotations.NullMarked;
