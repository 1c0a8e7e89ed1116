package io.huisuan.repo.release;

import io.huisuan.repo.Sha256;
import io.huisuan.repo.asset.Blob;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of a release: what a node needs to price carts with it. It may have come from anywhere;
 * nothing of it counts before {@link #verify} finds no defect.
 *
 * @param digest the one that the node asked for
 * @param manifest the text of the {@link Manifest}
 * @param blobs contents and artifacts under their SHA-256
 */
public record ReleaseContent(
        long number,
        String digest,
        String manifest,
        ReleaseSignature signature,
        Map<String, Blob> blobs) {

    public ReleaseContent {
        blobs = Map.copyOf(blobs);
    }

    /** Everything that is wrong with it; empty when it is what was published and signed. */
    public List<Defect> verify(TrustedKeys keys) {
        var defects = new ArrayList<Defect>();
        String actual = Sha256.of(manifest);
        if (!actual.equals(digest)) {
            defects.add(new Defect.WrongDigest(digest, actual));
        }
        switch (keys.verify(manifest, signature)) {
            case VALID -> {}
            case ABSENT -> defects.add(new Defect.NotSigned());
            case UNKNOWN_KEY -> defects.add(new Defect.UnknownKey(signature.keyId()));
            case INVALID -> defects.add(new Defect.WrongSignature(signature.keyId()));
        }
        try {
            parsed().items().forEach(item -> verify(item, defects));
        } catch (IllegalArgumentException e) {
            defects.add(new Defect.NotAManifest(String.valueOf(e.getMessage())));
        }
        return defects;
    }

    private void verify(ReleaseItem item, List<Defect> defects) {
        verify(item.asset().toString(), item.sha256(), defects);
        if (item.artifactSha256() != null) {
            verify(item.asset() + " (compiled)", item.artifactSha256(), defects);
        }
    }

    private void verify(String of, String sha256, List<Defect> defects) {
        Blob blob = blobs.get(sha256);
        if (blob == null) {
            defects.add(new Defect.MissingBlob(of, sha256));
        } else if (!blob.sha256().equals(sha256)) {
            defects.add(new Defect.WrongBlob(of, sha256, blob.sha256()));
        }
    }

    /**
     * What it consists of.
     *
     * @throws IllegalArgumentException when its text is not a manifest
     */
    public Manifest parsed() {
        return Manifest.parse(manifest);
    }

    /** An item's content; of a verified release there always is one. */
    public Blob content(ReleaseItem item) {
        return required(item.sha256());
    }

    /** What an item's content was compiled to, if it was. */
    public Optional<Blob> artifact(ReleaseItem item) {
        return Optional.ofNullable(item.artifactSha256()).map(this::required);
    }

    private Blob required(String sha256) {
        Blob blob = blobs.get(sha256);
        if (blob == null) {
            throw new IllegalStateException("not verified: there is no content " + sha256);
        }
        return blob;
    }
}
