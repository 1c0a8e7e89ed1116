@NullMarked
package io.huisuan.authoring.drl;

import org.jspecify.annotations.NullMarked;
