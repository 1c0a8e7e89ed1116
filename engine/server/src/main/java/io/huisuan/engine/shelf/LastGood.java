package io.huisuan.engine.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.engine.disk.KeptFile;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.release.ReleaseContent;
import io.huisuan.repo.release.ReleaseSignature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The last release that was live, on this node's disk as one zip file. It is verified like any
 * other release when it is read, so the disk need not be trusted.
 */
public final class LastGood {

    private static final String BLOB = "blob/";

    private final KeptFile file;

    public LastGood(KeptFile file) {
        this.file = file;
    }

    /**
     * Replaces what was kept before.
     *
     * @throws UncheckedIOException when the disk does not take it; the one before is still there
     */
    void keep(ReleaseContent release) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "number", bytes(Long.toString(release.number())));
            add(zip, "digest", bytes(release.digest()));
            add(zip, "manifest", bytes(release.manifest()));
            add(zip, "key", bytes(release.signature().keyId()));
            add(zip, "signature", bytes(release.signature().value()));
            for (var blob : release.blobs().entrySet()) {
                add(zip, BLOB + blob.getKey(), blob.getValue().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.write(bytes.toByteArray());
    }

    /**
     * What was kept; empty when nothing was.
     *
     * @throws UncheckedIOException when what was kept is not readable
     */
    Optional<ReleaseContent> find() {
        return file.read().map(this::release);
    }

    private ReleaseContent release(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var parts = new HashMap<String, byte[]>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            return release(parts);
        } catch (IOException | RuntimeException e) {
            throw new UncheckedIOException(new IOException(file + " is no release", e));
        }
    }

    private static ReleaseContent release(Map<String, byte[]> parts) {
        var blobs = new HashMap<String, Blob>();
        parts.forEach(
                (name, bytes) -> {
                    if (name.startsWith(BLOB)) {
                        blobs.put(name.substring(BLOB.length()), Blob.of(bytes));
                    }
                });
        return new ReleaseContent(
                Long.parseLong(text(parts, "number")),
                text(parts, "digest"),
                text(parts, "manifest"),
                new ReleaseSignature(text(parts, "key"), text(parts, "signature")),
                blobs);
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
