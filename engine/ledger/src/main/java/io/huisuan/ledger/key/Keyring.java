package io.huisuan.ledger.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets that all servers share, one a line of a file: {@code <kind> <id> <base64>}.
 *
 * <ul>
 *   <li>{@code seal}, once or twice: the first seals quotes, both are trusted
 *   <li>{@code customers}: names customers in the ledger; must never change
 *   <li>{@code codes}: names codes in the ledger; must never change
 *   <li>{@code secrets}: encrypts what has to be read again, like files of codes and what signs
 *       events
 * </ul>
 */
public final class Keyring {

    private static final List<String> KINDS = List.of("seal", "customers", "codes", "secrets");
    private static final int BYTES = 32;

    private final Map<String, Map<String, byte[]>> byKind = new LinkedHashMap<>();

    private Keyring(List<String> lines) {
        KINDS.forEach(kind -> byKind.put(kind, new LinkedHashMap<>()));
        lines.forEach(this::add);
        byKind.forEach(Keyring::requireCount);
    }

    private void add(String line) {
        String[] words = line.strip().split(" +", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("not a key: a line with other than three words");
        }
        Map<String, byte[]> keys = byKind.get(words[0]);
        if (keys == null) {
            throw new IllegalArgumentException("no kind of key: " + words[0]);
        }
        byte[] secret = Base64.getDecoder().decode(words[2]);
        if (secret.length < BYTES) {
            throw new IllegalArgumentException(words[0] + " has fewer than 32 bytes");
        }
        keys.put(words[1], secret);
    }

    private static void requireCount(String kind, Map<String, byte[]> keys) {
        int most = kind.equals("seal") ? 2 : 1;
        if (keys.isEmpty() || keys.size() > most) {
            throw new IllegalArgumentException(
                    "the keyring has " + keys.size() + " keys of the kind " + kind);
        }
    }

    /**
     * Reads the keys, or makes some where there are none yet.
     *
     * @throws IllegalArgumentException when the file is not a keyring
     */
    public static Keyring openOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return new Keyring(
                    Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read or written", e);
        }
    }

    /** As a whole or not at all: another server may be doing the same. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".draft");
        var random = new SecureRandom();
        List<String> lines = KINDS.stream().map(kind -> kind + " 1 " + made(random)).toList();
        Files.write(draft, lines, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // The other server's are as good.
        } finally {
            Files.delete(draft);
        }
    }

    private static String made(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    /** What names customers in the ledger. */
    public Hmac customers() {
        return new Hmac(only("customers"));
    }

    /** What names codes in the ledger. */
    public Hmac codes() {
        return new Hmac(only("codes"));
    }

    /** What encrypts. */
    public Strongbox strongbox() {
        return new Strongbox(only("secrets"));
    }

    private byte[] only(String kind) {
        return keys(kind).values().iterator().next();
    }

    private Map<String, byte[]> keys(String kind) {
        return byKind.getOrDefault(kind, Map.of());
    }

    /** The id of the key that seals. */
    public String current() {
        return keys("seal").keySet().iterator().next();
    }

    /** A key that is trusted. */
    public Optional<Hmac> seal(String id) {
        return Optional.ofNullable(keys("seal").get(id)).map(Hmac::new);
    }
}
