package io.huisuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.pricing.Pricing;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Money is whole: nothing in the kernel so much as holds a floating-point number. */
class NoFloatingPointTest {

    private static final Set<ClassDesc> FLOATING =
            Set.of(
                    ConstantDescs.CD_float,
                    ConstantDescs.CD_double,
                    ConstantDescs.CD_Float,
                    ConstantDescs.CD_Double);

    @Test
    void no_class_of_the_kernel_uses_floating_point() throws IOException, URISyntaxException {
        Path kernel =
                Path.of(Pricing.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(kernel)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();

            assertThat(classes).hasSizeGreaterThan(30).allSatisfy(NoFloatingPointTest::isWhole);
        }
    }

    private static void isWhole(Path file) {
        assertThat(methods(file)).noneMatch(NoFloatingPointTest::isFloating);
    }

    private static List<CodeElement> methods(Path file) {
        try {
            return ClassFile.of().parse(file).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .flatMap(CodeModel::elementStream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever computes with such a number has first to get it from one of these. */
    private static boolean isFloating(CodeElement element) {
        return switch (element) {
            case ConstantInstruction constant -> isFloating(constant.typeKind());
            case ConvertInstruction convert -> isFloating(convert.toType());
            case LoadInstruction load -> isFloating(load.typeKind());
            case ArrayLoadInstruction load -> isFloating(load.typeKind());
            case FieldInstruction field -> FLOATING.contains(field.typeSymbol());
            case InvokeInstruction invoke -> FLOATING.contains(invoke.typeSymbol().returnType());
            default -> false;
        };
    }

    private static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
    }
}
