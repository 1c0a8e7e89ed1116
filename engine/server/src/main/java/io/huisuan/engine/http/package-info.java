/**
 * What all doors share: bodies read strictly and bounded, versions as entity tags. Imports
 * problems, the codec and Spring's web.
 */
@NullMarked
package io.huisuan.engine.http;

import org.jspecify.annotations.NullMarked;
