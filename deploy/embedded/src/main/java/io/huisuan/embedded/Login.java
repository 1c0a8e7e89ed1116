package io.huisuan.embedded;

/** A database user with its password. Both are plain words: letters, digits and underscores. */
public record Login(String user, String password) {

    public Login {
        if (!user.matches("\\w+") || !password.matches("\\w+")) {
            throw new IllegalArgumentException(
                    "user and password must be letters, digits and underscores: " + user);
        }
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
