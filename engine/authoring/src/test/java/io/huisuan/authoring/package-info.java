@NullMarked
package io.huisuan.authoring;

import org.jspecify.annotations.NullMarked;
