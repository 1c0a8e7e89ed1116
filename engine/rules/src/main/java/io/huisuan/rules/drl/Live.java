package io.huisuan.rules.drl;

/**
 * The fact that the promotion of a module runs, and that its own conditions hold. Every compiled
 * rule asks for the one of its module first.
 *
 * @param module the module's package
 */
public record Live(String module) {}
