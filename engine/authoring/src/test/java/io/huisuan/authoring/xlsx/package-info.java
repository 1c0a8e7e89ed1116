@NullMarked
package io.huisuan.authoring.xlsx;

import org.jspecify.annotations.NullMarked;
