/** Laws as tests: whatever case a generator makes, the law holds. Imports nothing of the kernel. */
@NullMarked
package io.huisuan.laws;

import org.jspecify.annotations.NullMarked;
