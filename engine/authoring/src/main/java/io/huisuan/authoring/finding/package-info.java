/**
 * What is wrong with something that was authored, said so that its author can put it right. Imports
 * promotion and codec.
 */
@NullMarked
package io.huisuan.authoring.finding;

import org.jspecify.annotations.NullMarked;
