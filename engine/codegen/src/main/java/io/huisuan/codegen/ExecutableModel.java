package io.huisuan.codegen;

import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.model.codegen.tool.ExplicitCanonicalModelCompiler;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ReproducibleExecutableModelGenerationOption;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks Drools for the Java sources of a DRL text. The same text gives the same sources. */
final class ExecutableModel {

    private ExecutableModel() {}

    /** Our own rules. */
    static List<Source> sources(String drl) {
        return sources(drl, parse(drl));
    }

    /**
     * Rules that were written from what an author wrote: read a second time first.
     *
     * @param words the names that such rules may say
     */
    static List<Source> sources(String drl, Set<String> words) {
        PackageDescr tree = parse(drl);
        SecondReading.check(drl, tree, words);
        return sources(drl, tree);
    }

    private static List<Source> sources(String drl, PackageDescr tree) {
        var parsed =
                new CompositePackageDescr(
                        new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), tree);
        var compiler =
                ExplicitCanonicalModelCompiler.of(
                        List.of(parsed), configuration(), PackageSources::dumpSources);
        compiler.process();
        var results = compiler.getBuildResults();
        if (results.hasErrors()) {
            throw new CodegenException(lines(results.getAllResults()));
        }
        return compiler.getPackageSources().stream().flatMap(p -> files(p).stream()).toList();
    }

    static PackageDescr parse(String drl) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr tree = parser.parse(new StringReader(drl));
            if (parser.hasErrors()) {
                throw new CodegenException(lines(parser.getErrors()));
            }
            return tree;
        } catch (DroolsParserException broken) {
            throw new CodegenException(String.valueOf(broken.getMessage()));
        }
    }

    private static KnowledgeBuilderConfigurationImpl configuration() {
        var configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                        null, ExecutableModel.class.getClassLoader());
        configuration.setOption(ReproducibleExecutableModelGenerationOption.ENABLED);
        return configuration.as(KnowledgeBuilderConfigurationImpl.KEY);
    }

    private static List<Source> files(PackageSources sources) {
        var files = new ArrayList<GeneratedFile>();
        sources.collectGeneratedFiles(files);
        Collection<String> models = sources.getModelNames();
        return files.stream()
                .map(
                        file ->
                                new Source(
                                        file.relativePath(),
                                        new String(file.contents(), StandardCharsets.UTF_8),
                                        false))
                .map(
                        source ->
                                new Source(
                                        source.path(),
                                        source.text(),
                                        models.contains(source.className())))
                .toList();
    }

    private static String lines(Collection<?> results) {
        return results.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
