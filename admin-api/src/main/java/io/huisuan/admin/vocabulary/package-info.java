/** The fields that conditions may read, in words. Imports demo. */
@NullMarked
package io.huisuan.admin.vocabulary;

import org.jspecify.annotations.NullMarked;
