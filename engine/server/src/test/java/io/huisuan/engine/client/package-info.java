@NullMarked
package io.huisuan.engine.client;

import org.jspecify.annotations.NullMarked;
