@NullMarked
package io.huisuan.authoring.form;

import org.jspecify.annotations.NullMarked;
