package io.huisuan.repo.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.repo.Sha256;

import java.util.Arrays;

/** Immutable bytes that are known by their hash. */
public final class Blob {

    private final byte[] bytes;

    private Blob(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Blob of(byte[] bytes) {
        return new Blob(bytes.clone());
    }

    public static Blob of(String text) {
        return new Blob(text.getBytes(UTF_8));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes read as UTF-8. */
    public String text() {
        return new String(bytes, UTF_8);
    }

    public int size() {
        return bytes.length;
    }

    public String sha256() {
        return Sha256.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blob blob && Arrays.equals(bytes, blob.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Blob[" + bytes.length + " bytes]";
    }
}
