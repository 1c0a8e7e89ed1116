package io.huisuan.ledger.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM. What is locked for one purpose opens for that purpose only, so rows cannot be
 * swapped.
 */
public final class Strongbox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Hmac secret;

    Strongbox(byte[] secret) {
        this.secret = new Hmac(secret);
    }

    /** The nonce, and what was encrypted with its tag. */
    public byte[] lock(byte[] open, String purpose) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] locked = Arrays.copyOf(nonce, NONCE + open.length + TAG_BITS / 8);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, purpose);
            cipher.doFinal(open, 0, open.length, locked, NONCE);
            return locked;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /**
     * What was locked.
     *
     * @throws IllegalArgumentException when it was changed, or locked for something else
     */
    public byte[] open(byte[] locked, String purpose) {
        if (locked.length < NONCE) {
            throw new IllegalArgumentException("too short to be encrypted");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(locked, NONCE), purpose);
            return cipher.doFinal(locked, NONCE, locked.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not what was encrypted for " + purpose, e);
        }
    }

    /** A key for each purpose: one key is good for 2^32 messages. */
    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = new SecretKeySpec(secret.of(purpose.getBytes(UTF_8)), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
