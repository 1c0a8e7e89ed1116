package io.huisuan.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Server programs: unpacked once from their artifacts, or found installed on this machine. */
final class Programs {

    private Programs() {}

    /** {@code linux-amd64}, {@code darwin-arm64} and so on. */
    static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String cpu = System.getProperty("os.arch");
        return (os.contains("mac") ? "darwin" : os.replace(' ', '-'))
                + "-"
                + switch (cpu) {
                    case "x86_64" -> "amd64";
                    case "aarch64" -> "arm64";
                    default -> cpu;
                };
    }

    /**
     * Unpacks a folder, or a single file, of a jar on the class path, unless that has been done
     * before.
     *
     * @param root the path of the folder or file inside the jar
     * @param wanted which paths below it to unpack
     * @return the folder that holds them; empty when no jar has the root
     */
    static Optional<Path> unpack(Path folder, String root, Predicate<String> wanted) {
        URL found = Programs.class.getClassLoader().getResource(root);
        if (found == null) {
            return Optional.empty();
        }
        if (!Files.exists(folder)) {
            unpack(found, root, wanted, folder);
        }
        return Optional.of(folder);
    }

    // Into a folder of its own and then renamed: a half unpacked program is never started, and two
    // JVMs that unpack at once do not meet.
    private static void unpack(URL found, String root, Predicate<String> wanted, Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Path fresh =
                    Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".unpacking");
            JarFile jar = ((JarURLConnection) found.openConnection()).getJarFile();
            for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
                if (entry.getName().startsWith(root)) {
                    String path = entry.getName().substring(root.length());
                    if (wanted.test(path)) {
                        write(jar, entry, fresh.resolve(path.isEmpty() ? root : path));
                    }
                }
            }
            moveInto(folder, fresh);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + root + " into " + folder, e);
        }
    }

    private static void write(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
        target.toFile().setExecutable(true);
    }

    private static void moveInto(Path folder, Path fresh) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(fresh);
        }
    }

    /** An installed program, looked for on PATH and where systems put servers. */
    static Optional<Path> installed(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Arrays.stream(path.split(":")),
                        Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether a program can run here at all: its libraries are there and it is for this CPU. */
    static boolean runs(Path program) {
        try {
            return new ProcessBuilder(program.toString(), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while trying " + program, e);
        }
    }
}
