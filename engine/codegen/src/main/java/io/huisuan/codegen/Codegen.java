package io.huisuan.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The program that compiles one DRL file: {@code Codegen <file.drl> <classes folder>}. The facts
 * that the rules name are on its own class path. It leaves class files and a service file that
 * names the model.
 *
 * <p>Exit status 0 means compiled; 1 means refused, with the reasons on standard error.
 */
public final class Codegen {

    private Codegen() {}

    /** Compiles {@code args[0]} into {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        try {
            List<Source> sources = ExecutableModel.sources(Files.readString(Path.of(args[0])));
            Path classes = Files.createDirectories(Path.of(args[1]));
            Javac.compile(sources, classes);
            register(sources, classes);
        } catch (CodegenException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void register(List<Source> sources, Path classes) throws IOException {
        String models =
                String.join(
                        "\n",
                        sources.stream().filter(Source::model).map(Source::className).toList());
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.write(
                services.resolve("org.drools.model.Model"),
                (models + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
