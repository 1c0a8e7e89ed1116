package io.huisuan.engine;

/** API keys to test with. */
public final class Keys {

    public static final String ALL = "hsk_shop_0123456789abcdef";
    public static final String QUOTE_ONLY = "hsk_till_0123456789abcdef";
    public static final String WRONG_SECRET = "hsk_shop_fedcba9876543210";

    private Keys() {}
}
