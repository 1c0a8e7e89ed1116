/**
 * What is wrong with something authored, and what it says in one sentence. Imports authoring and
 * rules.
 */
@NullMarked
package io.huisuan.admin.check;

import org.jspecify.annotations.NullMarked;
