@NullMarked
package io.huisuan.authoring.analysis;

import org.jspecify.annotations.NullMarked;
