/** Decision tables as spreadsheets. Imports check, and the repository's change requests. */
@NullMarked
package io.huisuan.admin.table;

import org.jspecify.annotations.NullMarked;
