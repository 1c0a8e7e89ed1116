/** Who is told of events, and how that goes: for the people who look after it. */
@NullMarked
package io.huisuan.admin.webhook;

import org.jspecify.annotations.NullMarked;
