/** The control plane: author, check, review, publish, audit. Imports every room below it. */
@NullMarked
package io.huisuan.admin;

import org.jspecify.annotations.NullMarked;
