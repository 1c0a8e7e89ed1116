/**
 * Says what the examples of a promotion leave out, and which ones would show it. Imports cart,
 * promotion, rules and analysis.
 */
@NullMarked
package io.huisuan.authoring.example;

import org.jspecify.annotations.NullMarked;
