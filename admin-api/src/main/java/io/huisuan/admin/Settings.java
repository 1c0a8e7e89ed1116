package io.huisuan.admin;

import io.huisuan.ledger.webhook.Destinations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What operations may set; by environment, {@code HUISUAN_SIGNING_KEY_FILE} is {@code
 * signingKeyFile}.
 *
 * @param data the folder for what this server keeps on disk
 * @param signingKeyFile the Ed25519 key that signs releases; made when there is none
 * @param keyFile the secrets that all servers share; made when it is not there, and {@code keyring}
 *     in the data folder when it is not set
 * @param seed {@code demo} fills an empty database with a shop to play with
 * @param demoApiKey the key of the demo's API client, made by whoever starts the demo
 * @param firstAdminPassword the password of the first admin, {@code root}, when there are no
 *     accounts
 * @param webhooks where events may be posted to
 * @param redis where nudges go
 * @param owner who owns the tables; the application's own user when absent
 */
@ConfigurationProperties("huisuan")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("data/keys/release.pem") Path signingKeyFile,
        @Nullable Path keyFile,
        @DefaultValue("") String seed,
        @Nullable String demoApiKey,
        @Nullable String firstAdminPassword,
        @DefaultValue Webhooks webhooks,
        @Nullable Redis redis,
        @Nullable Owner owner) {

    /** Where the secrets that all servers share are. */
    Path keys() {
        return keyFile == null ? data.resolve("keyring") : keyFile;
    }

    boolean isDemo() {
        return seed.equals("demo");
    }

    /** Where nudges go; empty for nowhere. */
    Optional<URI> nudges() {
        return Optional.ofNullable(redis).flatMap(Redis::place);
    }

    /**
     * Where events may be posted to; the engines need the same, for they post.
     *
     * @param ports of the public internet
     * @param inside {@code host:port} that may be anywhere, without TLS
     */
    public record Webhooks(
            @DefaultValue({"443", "8443"}) Set<Integer> ports,
            @DefaultValue({}) Set<String> inside) {

        Destinations destinations() {
            return new Destinations(ports, inside);
        }
    }

    /**
     * Where Redis is: {@code uri}, or host and port.
     *
     * @param uri {@code redis://[:password@]host:port/db}
     */
    public record Redis(
            @Nullable String uri,
            @Nullable String host,
            @DefaultValue("6379") int port,
            @Nullable String password) {

        /** Empty when neither is set. */
        Optional<URI> place() {
            if (uri != null) {
                return Optional.of(URI.create(uri));
            }
            String login = password == null ? "" : ":" + encoded(password) + "@";
            return Optional.ofNullable(host)
                    .map(name -> URI.create("redis://" + login + name + ":" + port + "/0"));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** Who may create tables and grant. */
    public record Owner(Login datasource) {

        public record Login(String url, String username, String password) {}
    }
}
