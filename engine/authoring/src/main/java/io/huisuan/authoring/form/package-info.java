/**
 * Checks promotions that are data: whether they can mean what they say. Imports finding, words and
 * the kernel.
 */
@NullMarked
package io.huisuan.authoring.form;

import org.jspecify.annotations.NullMarked;
