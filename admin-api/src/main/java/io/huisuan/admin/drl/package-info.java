/** What the DRL editor asks while somebody writes. Imports authoring. */
@NullMarked
package io.huisuan.admin.drl;

import org.jspecify.annotations.NullMarked;
