package io.huisuan.repo.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.repo.Sha256;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The public keys whose releases are accepted, and no others. */
public final class TrustedKeys {

    /** What a signature turned out to be. */
    public enum Verdict {
        VALID,
        ABSENT,
        UNKNOWN_KEY,
        INVALID
    }

    private final Map<String, PublicKey> keys = new HashMap<>();

    public TrustedKeys(Collection<PublicKey> keys) {
        keys.forEach(key -> this.keys.put(id(key), key));
    }

    /** A key's name: the first 16 hex digits of the SHA-256 of its X.509 encoding. */
    public static String id(PublicKey key) {
        return Sha256.of(key.getEncoded()).substring(0, 16);
    }

    public Verdict verify(String manifest, ReleaseSignature signature) {
        if (signature.value().isEmpty()) {
            return Verdict.ABSENT;
        }
        PublicKey key = keys.get(signature.keyId());
        if (key == null) {
            return Verdict.UNKNOWN_KEY;
        }
        return isBy(key, manifest, signature.value()) ? Verdict.VALID : Verdict.INVALID;
    }

    private static boolean isBy(PublicKey key, String manifest, String value) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(manifest.getBytes(UTF_8));
            return signature.verify(Base64.getDecoder().decode(value));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // A signature of the wrong length or form is one that this key has not made.
            return false;
        }
    }
}
