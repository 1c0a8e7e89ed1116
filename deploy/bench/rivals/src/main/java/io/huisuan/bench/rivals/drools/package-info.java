/** The workload in Drools, a rule for each promotion. Imports the workload and Drools. */
@NullMarked
package io.huisuan.bench.rivals.drools;

import org.jspecify.annotations.NullMarked;
