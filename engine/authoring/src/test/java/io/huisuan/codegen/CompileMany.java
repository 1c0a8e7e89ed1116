package io.huisuan.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The compile worker's program as it would be without its second reading, for many texts: {@code
 * CompileMany <folder of texts> <folder of classes>}. What is refused leaves no classes.
 */
public final class CompileMany {

    private CompileMany() {}

    public static void main(String[] args) throws IOException {
        try (Stream<Path> texts = Files.list(Path.of(args[0]))) {
            for (Path text : texts.sorted().toList()) {
                compile(text, Path.of(args[1]).resolve(text.getFileName().toString()));
                if (System.getProperty("pwned") != null) {
                    throw new IllegalStateException(text + " ran while it was compiled");
                }
            }
        }
    }

    private static void compile(Path text, Path classes) throws IOException {
        try {
            List<Source> sources = ExecutableModel.sources(Files.readString(text));
            Javac.compile(sources, Files.createDirectories(classes));
            Files.writeString(
                    classes.resolve("model"),
                    sources.stream().filter(Source::model).findFirst().orElseThrow().className());
        } catch (RuntimeException refused) {
            System.out.println(text.getFileName() + ": " + refused.getMessage());
        }
    }
}
