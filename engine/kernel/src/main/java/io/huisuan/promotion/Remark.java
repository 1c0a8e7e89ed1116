package io.huisuan.promotion;

import io.huisuan.cart.Codes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is only said: nothing gets cheaper by it. */
public sealed interface Remark extends Effect.Single {

    /**
     * Entered codes that do not count, whatever they would give.
     *
     * @param codes at least one
     * @param reason what the customer is told
     */
    record RejectCode(Set<String> codes, Text reason) implements Remark {
        public RejectCode {
            codes = SortedStrings.copyOf(Codes.of(codes));
        }
    }

    /**
     * A text for the customer.
     *
     * @param text may name parameters in braces: {@code 再买 {count} 件}
     * @param parameters by name
     */
    record Notice(Text text, Map<String, String> parameters) implements Remark {
        public Notice {
            parameters = sorted(parameters);
        }
    }

    /**
     * Something that checkout knows and we don't.
     *
     * @param key which kind of thing
     * @param payload what checkout interprets
     */
    record Custom(String key, Map<String, String> payload) implements Remark {
        public Custom {
            payload = sorted(payload);
        }
    }

    /** In one order, so that equal remarks also print alike. */
    private static Map<String, String> sorted(Map<String, String> map) {
        return java.util.Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
