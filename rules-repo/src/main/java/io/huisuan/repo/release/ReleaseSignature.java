package io.huisuan.repo.release;

/**
 * An Ed25519 signature over a manifest's UTF-8 bytes.
 *
 * @param keyId which key signed, see {@link TrustedKeys#id}
 * @param value the 64 bytes in Base64; empty when there is none
 */
public record ReleaseSignature(String keyId, String value) {}
