/** Answers of other promotion engines, through authoring, rules and pricing. */
@NullMarked
package io.huisuan.authoring.outside;

import org.jspecify.annotations.NullMarked;
