/**
 * How suspicious a customer is who takes part in something that several customers do together: a
 * number with its reasons, from what was counted. Imports nothing, and knows neither time nor
 * chance.
 */
@NullMarked
package io.huisuan.social.risk;

import org.jspecify.annotations.NullMarked;
