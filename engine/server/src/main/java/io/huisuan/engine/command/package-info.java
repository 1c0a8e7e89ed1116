/** What the doors of the ledger's commands have in common: how they are asked and what they say. */
@NullMarked
package io.huisuan.engine.command;

import org.jspecify.annotations.NullMarked;
