@NullMarked
package io.huisuan.engine.http;

import org.jspecify.annotations.NullMarked;
