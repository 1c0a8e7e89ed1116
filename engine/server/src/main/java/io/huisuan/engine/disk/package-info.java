/** What a node keeps on its disk, for when the database is away. Imports nothing but java. */
@NullMarked
package io.huisuan.engine.disk;

import org.jspecify.annotations.NullMarked;
