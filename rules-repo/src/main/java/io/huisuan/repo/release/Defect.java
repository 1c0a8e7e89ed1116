package io.huisuan.repo.release;

/** What is wrong with a release that was fetched. */
public sealed interface Defect {

    /** One sentence for the people who run the nodes. */
    default String sentence() {
        return switch (this) {
            case WrongDigest(String expected, String actual) ->
                    "the manifest's digest is " + actual + " instead of " + expected;
            case NotSigned _ -> "the release is not signed";
            case UnknownKey(String keyId) ->
                    "signed with the key " + keyId + ", which is not trusted here";
            case WrongSignature(String keyId) -> "the signature is not by the key " + keyId;
            case NotAManifest(String why) -> "the manifest cannot be read: " + why;
            case MissingBlob(String of, String sha256) ->
                    "the content of " + of + " is missing: " + sha256;
            case WrongBlob(String of, String expected, String actual) ->
                    "the content of " + of + " has the hash " + actual + " instead of " + expected;
        };
    }

    record WrongDigest(String expected, String actual) implements Defect {}

    record NotSigned() implements Defect {}

    record UnknownKey(String keyId) implements Defect {}

    record WrongSignature(String keyId) implements Defect {}

    record NotAManifest(String why) implements Defect {}

    /**
     * Content that the manifest names and that did not come.
     *
     * @param of the asset, or {@code <asset> (compiled)}
     */
    record MissingBlob(String of, String sha256) implements Defect {}

    /**
     * Content that is not what the manifest names.
     *
     * @param of the asset, or {@code <asset> (compiled)}
     */
    record WrongBlob(String of, String expected, String actual) implements Defect {}
}
