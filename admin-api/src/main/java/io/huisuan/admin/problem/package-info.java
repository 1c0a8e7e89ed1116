/** Refusals that a person can act on, in Chinese and English. Imports nothing of admin. */
@NullMarked
package io.huisuan.admin.problem;

import org.jspecify.annotations.NullMarked;
