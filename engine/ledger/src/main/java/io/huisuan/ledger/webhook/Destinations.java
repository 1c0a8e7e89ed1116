package io.huisuan.ledger.webhook;

import io.huisuan.store.Refused;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where events may be posted to: the public internet, by https, on a few ports; and the places
 * inside that operators have listed. What an address says is checked when it is entered; what its
 * name resolves to, each time that a connection is made.
 *
 * @param ports that may be called
 * @param inside {@code host:port} that may be anywhere and need no TLS
 */
public record Destinations(Set<Integer> ports, Set<String> inside) {

    public static final int LONGEST = 1_000;

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    /** Without leading zeros, which some read as octal. */
    private static final Pattern IP_4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    /** The last label begins with a letter: numbers in all disguises are none. */
    private static final Pattern NAME = Pattern.compile("(" + LABEL + "\\.)*(?=[a-z])" + LABEL);

    private static final Pattern IP_6 = Pattern.compile("\\[[0-9a-f:]{2,39}]");

    public Destinations {
        ports = Set.copyOf(ports);
        inside = Set.copyOf(inside);
    }

    /**
     * The address, if events may be posted there as far as it tells.
     *
     * @throws Refused {@code address-forbidden} with the reason, at {@code /address}
     */
    public URI checked(String address) {
        if (address.length() > LONGEST) {
            throw refused("地址最多 1000 个字符。", "An address has at most 1,000 characters.");
        }
        URI uri = parsed(address);
        String host = host(uri);
        if (inside.contains(host + ":" + port(uri))) {
            return uri;
        }
        if (!uri.getScheme().equals("https")) {
            throw refused("只接受 https 地址。", "Only https addresses are called.");
        }
        if (!ports.contains(port(uri))) {
            throw refused(
                    "端口 " + port(uri) + " 不在允许之列。",
                    "Port " + port(uri) + " is not one that may be called.");
        }
        requirePublic(host);
        return uri;
    }

    private static URI parsed(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null || !uri.getScheme().matches("https?")) {
                throw refused("地址须以 https:// 开头。", "An address begins with https://.");
            }
            if (uri.getHost() == null || uri.getRawFragment() != null) {
                throw unclear();
            }
            if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
                throw refused("地址中不能有用户名或密码。", "An address holds no credentials.");
            }
            return uri;
        } catch (URISyntaxException _) {
            throw unclear();
        }
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.length() > 253
                || !(NAME.matcher(host).matches()
                        || IP_4.matcher(host).matches()
                        || IP_6.matcher(host).matches())) {
            throw unclear();
        }
        return host;
    }

    /** The port that it means. */
    public static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }

    /** Of numbers it is known already; names are looked up when they are called. */
    private static void requirePublic(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            throw notPublic(host);
        }
        if (IP_4.matcher(host).matches() || IP_6.matcher(host).matches()) {
            try {
                if (!Ranges.isPublic(InetAddress.getByName(host))) {
                    throw notPublic(host);
                }
            } catch (UnknownHostException _) {
                throw unclear();
            }
        }
    }

    /**
     * Whether a connection may be made to what a name has resolved to.
     *
     * @param host as the address has it
     */
    public boolean allows(String host, int port, InetAddress resolved) {
        return inside.contains(host.toLowerCase(Locale.ROOT) + ":" + port)
                || (ports.contains(port) && Ranges.isPublic(resolved) && !isOwn(resolved));
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            throw new IllegalStateException("own addresses are not known", e);
        }
    }

    private static Refused notPublic(String host) {
        return refused(host + " 不是公网地址。", host + " is not an address of the public internet.");
    }

    private static Refused unclear() {
        return refused(
                "不是有效的地址，应类似 https://shop.example/events。",
                "Not an address; should look like https://shop.example/events.");
    }

    private static Refused refused(String zh, String en) {
        return Refused.invalid("address-forbidden", "/address", zh, en);
    }
}
