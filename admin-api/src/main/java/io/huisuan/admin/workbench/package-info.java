/** What waits for me, and how things stand. Imports budget, change, release, repo and store. */
@NullMarked
package io.huisuan.admin.workbench;

import org.jspecify.annotations.NullMarked;
