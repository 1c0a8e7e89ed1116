/** What is live of an asset, and all that it ever was. Imports check, repo and store. */
@NullMarked
package io.huisuan.admin.asset;

import org.jspecify.annotations.NullMarked;
