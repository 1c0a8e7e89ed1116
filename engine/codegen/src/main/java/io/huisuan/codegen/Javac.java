package io.huisuan.codegen;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler, fed from memory. Annotation processors never run, and of the JDK nothing is
 * seen but {@code java.base}.
 */
final class Javac {

    private Javac() {}

    static void compile(List<Source> sources, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new CodegenException("compiling rules needs a JDK; this Java has no compiler");
        }
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = javac.getStandardFileManager(problems, Locale.ENGLISH, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            var units = sources.stream().map(InMemory::new).toList();
            var options =
                    List.of(
                            "-proc:none",
                            "-Xlint:none",
                            "-g:none",
                            "-XDstringConcat=inline",
                            "--limit-modules",
                            "java.base");
            if (!javac.getTask(null, files, problems, options, null, units).call()) {
                throw new CodegenException(errors(problems));
            }
        }
    }

    private static String errors(DiagnosticCollector<JavaFileObject> problems) {
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> problem.getMessage(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(Source source) {
            super(URI.create("memory:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
