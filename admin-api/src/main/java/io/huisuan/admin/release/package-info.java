/** What is live, what was and what will be. Imports change, problem, repo and store. */
@NullMarked
package io.huisuan.admin.release;

import org.jspecify.annotations.NullMarked;
