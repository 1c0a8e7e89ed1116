/** The workload in OpenL Tablets. Imports the workload and OpenL. */
@NullMarked
package io.huisuan.bench.rivals.openl;

import org.jspecify.annotations.NullMarked;
