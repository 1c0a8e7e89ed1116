package io.huisuan.repo.asset;

import io.huisuan.store.Refused;

import java.util.Arrays;

/** What kind of thing is versioned. */
public enum AssetKind {
    PROMOTION("promotion"),
    POLICY("policy"),
    VOCABULARY("vocabulary"),
    TEST_SUITE("test-suite");

    private final String prefix;

    AssetKind(String prefix) {
        this.prefix = prefix;
    }

    /** How ids of this kind begin, as in {@code promotion/mj-300-50}. */
    public String prefix() {
        return prefix;
    }

    static AssetKind of(String prefix) {
        return Arrays.stream(values())
                .filter(kind -> kind.prefix.equals(prefix))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refused.invalid(
                                        "malformed",
                                        "?kind",
                                        "没有这种资产：" + prefix + "。",
                                        "There is no such kind of asset: " + prefix + "."));
    }
}
