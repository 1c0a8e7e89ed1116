@NullMarked
package io.huisuan.admin.webhook;

import org.jspecify.annotations.NullMarked;
