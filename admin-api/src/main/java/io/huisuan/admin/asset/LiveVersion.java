package io.huisuan.admin.asset;

/** The version of an asset that is live, and in which release. */
public record LiveVersion(int version, long release) {}
