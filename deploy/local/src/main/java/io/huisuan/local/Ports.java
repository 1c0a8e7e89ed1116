package io.huisuan.local;

import io.huisuan.embedded.FreePort;
import io.huisuan.embedded.ServerFailed;

import java.util.Map;

/** Where the servers listen. */
public record Ports(int admin, int engine, int shop, int mariaDb, int redis) {

    private static final String ADMIN = "HUISUAN_ADMIN_PORT";
    private static final String ENGINE = "HUISUAN_ENGINE_PORT";
    private static final String SHOP = "HUISUAN_SHOP_PORT";
    private static final String MARIADB = "HUISUAN_MARIADB_PORT";
    private static final String REDIS = "HUISUAN_REDIS_PORT";

    /** Ports that nobody uses now. */
    public static Ports free() {
        return new Ports(
                FreePort.find(),
                FreePort.find(),
                FreePort.find(),
                FreePort.find(),
                FreePort.find());
    }

    static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, ADMIN, 8080),
                port(environment, ENGINE, 8081),
                port(environment, SHOP, 8082),
                port(environment, MARIADB, 23306),
                port(environment, REDIS, 23379));
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String wanted = environment.getOrDefault(name, "");
        if (wanted.isEmpty()) {
            return usual;
        }
        if (!wanted.matches("[1-9]\\d{0,4}") || Integer.parseInt(wanted) > 65_535) {
            throw new ServerFailed(name + " must be a port, 1 to 65535, and is " + wanted);
        }
        return Integer.parseInt(wanted);
    }

    /**
     * Says which port is taken before anything is started.
     *
     * @throws ServerFailed naming the port and the setting that chooses another
     */
    void requireFree() {
        requireFree("the admin server", ADMIN, admin);
        requireFree("the engine server", ENGINE, engine);
        requireFree("the demo shop", SHOP, shop);
        requireFree("MariaDB", MARIADB, mariaDb);
        requireFree("Redis", REDIS, redis);
    }

    private static void requireFree(String who, String setting, int port) {
        if (!FreePort.isFree(port)) {
            throw new ServerFailed(
                    """
                    Port %d, for %s, is taken by another program. Stop that one, or choose another port:
                      %s=%d deploy/local/start\
                    """
                            .formatted(port, who, setting, FreePort.find()));
        }
    }
}
