package io.huisuan.ledger.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses are the public internet's, by the registries of special-purpose addresses. */
final class Ranges {

    /** Of version 4, everything is public but these. */
    private static final List<Range> PRIVATE_4 =
            ranges(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carriers' own
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local; clouds answer here about themselves
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4"); // reserved, broadcast

    /** Of version 6, only this is public: mapped, translated and local addresses stand outside. */
    private static final Range PUBLIC_6 = Range.of("2000::/3");

    /** And of that, not these. */
    private static final List<Range> PRIVATE_6 =
            ranges(
                    "2001::/23", // Teredo and others that carry version 4
                    "2001:db8::/32",
                    "2002::/16", // 6to4 carries version 4
                    "3fff::/20");

    private static final class Range {

        private final byte[] network;
        private final int bits;

        private Range(byte[] network, int bits) {
            this.network = network;
            this.bits = bits;
        }

        static Range of(String text) {
            int slash = text.indexOf('/');
            try {
                byte[] network = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Range(network, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] address) {
            int whole = bits / 8;
            int rest = bits % 8;
            if (!Arrays.equals(network, 0, whole, address, 0, whole)) {
                return false;
            }
            int mask = 0xFF << (8 - rest) & 0xFF;
            return rest == 0 || (network[whole] & mask) == (address[whole] & mask);
        }
    }

    private Ranges() {}

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Range::of).toList();
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return PRIVATE_4.stream().noneMatch(range -> range.contains(bytes));
        }
        return PUBLIC_6.contains(bytes)
                && PRIVATE_6.stream().noneMatch(range -> range.contains(bytes));
    }
}
