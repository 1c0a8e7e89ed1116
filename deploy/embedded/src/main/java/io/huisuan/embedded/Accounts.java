package io.huisuan.embedded;

/**
 * The two users of a database server.
 *
 * @param owner may do everything in every database whose name starts with {@code huisuan}, granting
 *     included; migrations run as this user
 * @param app may log in and nothing else, until the owner grants it something
 */
public record Accounts(Login owner, Login app) {}
