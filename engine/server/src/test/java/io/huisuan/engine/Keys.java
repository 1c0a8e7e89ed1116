package io.huisuan.engine;

import io.huisuan.engine.client.ApiClient;
import io.huisuan.engine.client.Scope;

import java.util.List;
import java.util.Set;

/** API keys to test with. */
public final class Keys {

    private static final String SECRET = "0123456789abcdef";
    private static final String SHA256 =
            "9f9f5111f7b27a781f1f1ddde5ebc2dd2b796bfc7365c9c28b548e564176929f";

    public static final String ALL = "hsk_all_" + SECRET;
    public static final String QUOTE_ONLY = "hsk_quote_" + SECRET;
    public static final String WRONG_SECRET = "hsk_all_fedcba9876543210";

    public static final List<ApiClient> CLIENTS =
            List.of(
                    new ApiClient("all", "Shop", SHA256, Set.of(Scope.values())),
                    new ApiClient("quote", "Till", SHA256, Set.of(Scope.QUOTE)));

    private Keys() {}
}
