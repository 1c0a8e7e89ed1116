@NullMarked
package io.huisuan.authoring.words;

import org.jspecify.annotations.NullMarked;
