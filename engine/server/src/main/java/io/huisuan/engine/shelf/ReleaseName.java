package io.huisuan.engine.shelf;

import io.huisuan.repo.release.ReleaseContent;

/**
 * Which release: its number, and the digest that was activated under it.
 *
 * @param digest SHA-256 of its manifest, 64 hex digits
 */
public record ReleaseName(long number, String digest) {

    /** One that {@link #text} wrote. */
    public static ReleaseName parse(String text) {
        int colon = text.indexOf(':');
        return new ReleaseName(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** In one text, to find it again by. */
    public String text() {
        return number + ":" + digest;
    }

    /** What was fetched, to be verified as this release, whatever it says of itself. */
    ReleaseContent of(ReleaseContent fetched) {
        return new ReleaseContent(
                number, digest, fetched.manifest(), fetched.signature(), fetched.blobs());
    }
}
