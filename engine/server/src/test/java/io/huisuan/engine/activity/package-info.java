/** What can be played, over HTTP. */
@NullMarked
package io.huisuan.engine.activity;

import org.jspecify.annotations.NullMarked;
