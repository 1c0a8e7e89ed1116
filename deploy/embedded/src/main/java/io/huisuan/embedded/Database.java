package io.huisuan.embedded;

/**
 * One database of a running server and who may log in.
 *
 * @param url a JDBC URL for Connector/J, for either user
 */
public record Database(String name, String url, Login owner, Login app) {}
