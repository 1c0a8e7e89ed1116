/**
 * The words of people: which characters, which names, and whole sentences in zh and en. Imports the
 * kernel, finding and rules.
 */
@NullMarked
package io.huisuan.authoring.words;

import org.jspecify.annotations.NullMarked;
