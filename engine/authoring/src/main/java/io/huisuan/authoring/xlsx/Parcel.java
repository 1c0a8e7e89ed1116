package io.huisuan.authoring.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The parts of an XLSX file, looked through before any reader sees them: how much there is, and
 * that nothing of it can act.
 */
final class Parcel {
    static final int MAX_BYTES = 5 * 1024 * 1024;
    static final int MAX_UNPACKED = 20 * 1024 * 1024;
    static final int MAX_PARTS = 100;

    private static final List<String> ACTIVE =
            List.of(
                    "vbaproject",
                    "macrosheet",
                    "externallink",
                    "embeddings/",
                    "activex",
                    "ctrlprops",
                    "customui",
                    "querytables",
                    "connections.xml");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private int unpacked;

    private Parcel() {}

    /** By name, in the order of the file. */
    static Map<String, byte[]> parts(byte[] file) throws Refused {
        if (file.length > MAX_BYTES) {
            throw tooLarge("5 MB");
        }
        FileKind kind = FileKind.of(file);
        if (kind != FileKind.ARCHIVE) {
            throw new Refused(kind.refusal());
        }
        var parcel = new Parcel();
        try {
            parcel.unpack(file);
            return parcel.parts;
        } catch (IOException | RuntimeException broken) {
            // What a broken archive does to its reader is not known beforehand.
            throw notASpreadsheet();
        }
    }

    /** By the directory at the end, which is what the readers of such files go by. */
    private void unpack(byte[] file) throws IOException, Refused {
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (parts.size() == MAX_PARTS) {
                    throw tooLarge(MAX_PARTS + " parts");
                }
                byte[] content = content(zip, part);
                look(part.getName(), content);
                if (parts.put(part.getName(), content) != null) {
                    throw notASpreadsheet();
                }
            }
        }
        if (!parts.containsKey("[Content_Types].xml")) {
            throw notASpreadsheet();
        }
    }

    private byte[] content(ZipFile zip, ZipArchiveEntry part) throws IOException, Refused {
        try (InputStream in = zip.getInputStream(part)) {
            byte[] content = in.readNBytes(MAX_UNPACKED - unpacked + 1);
            unpacked += content.length;
            if (unpacked > MAX_UNPACKED) {
                throw tooLarge("20 MB");
            }
            return content;
        }
    }

    private static void look(String name, byte[] content) throws Refused {
        String lower = name.toLowerCase(Locale.ROOT);
        if (ACTIVE.stream().anyMatch(lower::contains)) {
            throw forbidden(name);
        }
        if (!lower.endsWith(".xml") && !lower.endsWith(".rels") && !lower.endsWith(".vml")) {
            return;
        }
        String text = new String(content, ISO_8859_1);
        boolean isPlain =
                (text.startsWith("<") || text.startsWith("\u00EF\u00BB\u00BF<"))
                        && text.indexOf('\0') < 0;
        if (!isPlain || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw forbidden(name);
        }
        boolean reachesOut = lower.endsWith(".rels") && text.contains("\"External\"");
        if (reachesOut || text.contains("macroEnabled")) {
            throw forbidden(name);
        }
    }

    static Refused notASpreadsheet() {
        return new Refused(FileKind.UNKNOWN.refusal());
    }

    static Refused tooLarge(String most) {
        return refused("too-large", "文件太大，最多 " + most, "the file is too large; at most " + most);
    }

    private static Refused forbidden(String part) {
        return refused(
                "forbidden-part",
                "文件里有宏、外部链接、嵌入对象或 DTD（" + part + "），不能导入",
                "there is a macro, an external link, an embedded object or a DTD in the file ("
                        + part
                        + "); it is not read");
    }

    private static Refused refused(String code, String zh, String en) {
        return new Refused(CellError.ofFile(code, zh, en));
    }
}
