package io.huisuan.rules.drl;

import io.huisuan.promotion.Condition;
import io.huisuan.rules.codec.ConditionJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.rules.codec.Reading;
import io.huisuan.rules.codec.Writing;
import io.huisuan.rules.drl.DrlModule.Spoken;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Cover.EveryCart;
import io.huisuan.rules.index.Cover.Keys;
import io.huisuan.rules.index.Key;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A module as it is stored with its version: a zip of {@code module.json} and class files. Equal
 * modules have equal bytes.
 */
public final class ModuleBytes {
    private static final String DESCRIPTOR = "module.json";
    private static final int MAX_BYTES = 16 << 20;
    private static final List<String> COVERS = List.of("everyCart", "keys");

    private ModuleBytes() {}

    public static byte[] write(DrlModule module) {
        var files = new TreeMap<>(module.classes());
        files.put(DESCRIPTOR, Json.canonical(descriptor(module)));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a module.
     *
     * @throws IllegalArgumentException when these bytes are no module
     */
    public static DrlModule read(byte[] bytes) {
        Map<String, byte[]> files = unzip(bytes);
        byte @Nullable [] descriptor = files.remove(DESCRIPTOR);
        if (descriptor == null) {
            throw new IllegalArgumentException("not a module: it has no " + DESCRIPTOR);
        }
        try {
            return Reading.read(Json.parse(descriptor), in -> module(in, files));
        } catch (JsonRefused refused) {
            throw new IllegalArgumentException("not a module: " + refused.getMessage(), refused);
        }
    }

    private static Map<String, byte[]> unzip(byte[] bytes) {
        var files = new TreeMap<String, byte[]>();
        int room = MAX_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (@Nullable ZipEntry entry = zip.getNextEntry();
                    entry != null;
                    entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(room);
                room -= content.length;
                files.put(entry.getName(), content);
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("not a module: " + broken.getMessage(), broken);
        }
        if (room == 0) {
            throw new IllegalArgumentException("a module has less than " + MAX_BYTES + " bytes");
        }
        return files;
    }

    private static ObjectNode descriptor(DrlModule module) {
        return Writing.object()
                .text("promotion", module.promotion())
                .text("package", module.packageName())
                .text("model", module.model())
                .fullList("rules", module.rules(), ModuleBytes::write)
                .member("cover", write(module.cover()))
                .tree();
    }

    private static DrlModule module(Reading in, Map<String, byte[]> classes) {
        return new DrlModule(
                in.text("promotion"),
                in.text("package"),
                in.text("model"),
                in.objects("rules", ModuleBytes::rule),
                in.object("cover", ModuleBytes::cover, Cover.EVERY_CART),
                classes);
    }

    private static ObjectNode write(Spoken rule) {
        return Writing.object()
                .whole("wishes", rule.wishes())
                .member("needs", rule.needs(), Condition.ALWAYS, ConditionJson::write)
                .tree();
    }

    private static Spoken rule(Reading in) {
        return new Spoken(
                (int) in.whole("wishes", 0, 100),
                in.object("needs", ConditionJson::read).orElse(Condition.ALWAYS));
    }

    private static ObjectNode write(Cover cover) {
        return switch (cover) {
            case EveryCart() -> Writing.type("everyCart").tree();
            case Keys(var anyOf) ->
                    Writing.type("keys").list("anyOf", sorted(anyOf), ModuleBytes::write).tree();
        };
    }

    private static List<Key> sorted(Set<Key> keys) {
        return keys.stream()
                .sorted(Comparator.comparing(Key::kind).thenComparing(Key::value))
                .toList();
    }

    private static ObjectNode write(Key key) {
        return Writing.object().text("kind", key.kind().name()).text("value", key.value()).tree();
    }

    private static Cover cover(Reading in) {
        return in.type(COVERS).equals("keys")
                ? new Keys(Set.copyOf(in.objects("anyOf", ModuleBytes::key)))
                : Cover.EVERY_CART;
    }

    private static Key key(Reading in) {
        return new Key(in.oneOf("kind", Key.Kind.class), in.text("value", 0, Reading.MAX_TEXT));
    }
}
