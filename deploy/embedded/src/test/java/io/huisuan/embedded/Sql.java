package io.huisuan.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement as one user. */
final class Sql {

    private Sql() {}

    static void run(Database database, Login login, String... statements) throws SQLException {
        try (Connection connection = connect(database, login);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String ask(Database database, Login login, String query) throws SQLException {
        try (Connection connection = connect(database, login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        }
    }

    private static Connection connect(Database database, Login login) throws SQLException {
        return DriverManager.getConnection(database.url(), login.user(), login.password());
    }
}
