@NullMarked
package io.huisuan.engine.rounds;

import org.jspecify.annotations.NullMarked;
