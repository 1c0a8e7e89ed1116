package io.huisuan.repo.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;

/** Signs with one Ed25519 key. */
public final class Ed25519Signer implements Signer {

    private final KeyPair key;

    public Ed25519Signer(KeyPair key) {
        this.key = key;
    }

    @Override
    public ReleaseSignature sign(String manifest) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(manifest.getBytes(UTF_8));
            return new ReleaseSignature(
                    TrustedKeys.id(key.getPublic()),
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot sign", e);
        }
    }
}
