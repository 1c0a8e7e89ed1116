package io.huisuan.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The program that compiles one DRL file: {@code Codegen <file.drl> <classes folder> [<words>]}.
 * The facts that the rules name are on its own class path. It leaves class files and a service file
 * that names the model.
 *
 * <p>With a file of words, a name on each line, the rules are an author's: they are read a second
 * time, and may say these words only.
 *
 * <p>Exit status 0 means compiled; 1 means refused, with the reasons on standard error.
 */
public final class Codegen {

    private Codegen() {}

    /** Compiles {@code args[0]} into {@code args[1]}, with the words of {@code args[2]}. */
    public static void main(String[] args) throws IOException {
        try {
            List<Source> sources = sources(args);
            Path classes = Files.createDirectories(Path.of(args[1]));
            Javac.compile(sources, classes);
            register(sources, classes);
        } catch (CodegenException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static List<Source> sources(String[] args) throws IOException {
        String drl = Files.readString(Path.of(args[0]));
        return args.length == 2
                ? ExecutableModel.sources(drl)
                : ExecutableModel.sources(drl, Set.copyOf(Files.readAllLines(Path.of(args[2]))));
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
