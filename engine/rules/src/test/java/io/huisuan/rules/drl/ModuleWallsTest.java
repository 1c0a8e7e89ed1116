package io.huisuan.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.promotion.Condition;
import io.huisuan.rules.drl.DrlModule.Spoken;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.run.LimitExceeded;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Classes that no guard has seen: the scan refuses them, and without it the loader does. */
class ModuleWallsTest {
    private static final String HOME = DrlModule.PACKAGES + "p" + "0".repeat(32);
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    @AfterEach
    void no_canary_fired() {
        assertThat(System.getProperty("pwned")).isNull();
    }

    private record Deed(String named, Consumer<CodeBuilder> code) {
        @Override
        public String toString() {
            return named;
        }
    }

    static Stream<Deed> deeds() {
        return Stream.of(
                new Deed(
                        "java/lang/System",
                        code ->
                                code.ldc("pwned")
                                        .ldc("1")
                                        .invokestatic(
                                                SYSTEM,
                                                "setProperty",
                                                MethodTypeDesc.of(
                                                        ConstantDescs.CD_String,
                                                        ConstantDescs.CD_String,
                                                        ConstantDescs.CD_String))
                                        .pop()
                                        .return_()),
                new Deed(
                        "java/lang/ProcessBuilder",
                        code ->
                                code.new_(ClassDesc.of("java.lang.ProcessBuilder"))
                                        .pop()
                                        .return_()),
                new Deed(
                        "java/net/Socket",
                        code -> code.new_(ClassDesc.of("java.net.Socket")).pop().return_()),
                new Deed(
                        "org/kie/api/KieServices",
                        code -> code.ldc(ClassDesc.of("org.kie.api.KieServices")).pop().return_()));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void the_scan_names_what_is_not_permitted(Deed deed) {
        assertThatThrownBy(() -> ModuleScan.check(module(method(deed.code))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(deed.named);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void without_the_scan_the_loader_does_not_find_it(Deed deed) throws Exception {
        var loader =
                new ModuleLoader(module(method(deed.code)).classes(), getClass().getClassLoader());
        var method = loader.loadClass(HOME + ".Evil").getMethod("run");

        assertThatThrownBy(() -> method.invoke(null))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void a_permitted_class_has_no_other_members() {
        Consumer<CodeBuilder> reflection =
                code ->
                        code.ldc("java.lang.System")
                                .invokestatic(
                                        ConstantDescs.CD_Class,
                                        "forName",
                                        MethodTypeDesc.of(
                                                ConstantDescs.CD_Class, ConstantDescs.CD_String))
                                .pop()
                                .return_();

        assertThatThrownBy(() -> ModuleScan.check(module(method(reflection))))
                .hasMessageContaining("java/lang/Class.forName");
    }

    @Test
    void nothing_is_called_by_way_of_a_handle() {
        var site =
                DynamicCallSiteDesc.of(
                        MethodHandleDesc.ofMethod(
                                Kind.STATIC, ClassDesc.of(HOME + ".Evil"), "run", NOTHING),
                        "run",
                        NOTHING);

        assertThatThrownBy(
                        () ->
                                ModuleScan.check(
                                        module(method(code -> code.invokedynamic(site).return_()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_loop_is_refused_and_a_choice_is_not() {
        Consumer<CodeBuilder> loop =
                code -> {
                    var start = code.newBoundLabel();
                    code.goto_(start);
                };
        Consumer<CodeBuilder> choice =
                code -> {
                    var end = code.newLabel();
                    code.iconst_1().ifeq(end).nop().labelBinding(end).return_();
                };

        assertThatThrownBy(() -> ModuleScan.check(module(method(loop))))
                .hasMessageContaining("has a loop in run");
        assertThatCode(() -> ModuleScan.check(module(method(choice)))).doesNotThrowAnyException();
    }

    @Test
    void a_native_method_is_refused() {
        Consumer<ClassBuilder> wild =
                type ->
                        type.withMethod(
                                "run",
                                NOTHING,
                                ClassFile.ACC_STATIC | ClassFile.ACC_NATIVE,
                                _ -> {});

        assertThatThrownBy(() -> ModuleScan.check(module(wild))).hasMessageContaining("native");
    }

    @Test
    void a_class_stands_in_its_own_package_under_its_own_name() {
        byte[] stranger = ClassFile.of().build(ClassDesc.of("io.huisuan.cart.Line"), _ -> {});
        var module =
                new DrlModule(
                        "p",
                        HOME,
                        HOME + ".Evil",
                        List.of(new Spoken(1, Condition.ALWAYS)),
                        Cover.EVERY_CART,
                        Map.of(HOME.replace('.', '/') + "/Evil.class", stranger));

        assertThatThrownBy(() -> ModuleScan.check(module))
                .hasMessageContaining("holds the class io/huisuan/cart/Line");
    }

    @Test
    void what_is_no_class_is_refused() {
        var module =
                new DrlModule(
                        "p",
                        HOME,
                        HOME + ".Evil",
                        List.of(new Spoken(1, Condition.ALWAYS)),
                        Cover.EVERY_CART,
                        Map.of(HOME.replace('.', '/') + "/Evil.class", new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> ModuleScan.check(module))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_that_goes_on_wishing_is_stopped() {
        var offers = new Offers();

        assertThatThrownBy(
                        () -> {
                            while (offers.heard().isEmpty()) {
                                IntStream.range(0, 1_000).forEach(_ -> offers.freeShipping());
                            }
                        })
                .isInstanceOf(LimitExceeded.class);
    }

    private static Consumer<ClassBuilder> method(Consumer<CodeBuilder> code) {
        return type ->
                type.withMethodBody(
                        "run", NOTHING, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code);
    }

    private static DrlModule module(Consumer<ClassBuilder> content) {
        byte[] evil =
                ClassFile.of()
                        .build(
                                ClassDesc.of(HOME + ".Evil"),
                                type -> content.accept(type.withFlags(ClassFile.ACC_PUBLIC)));
        return new DrlModule(
                "p",
                HOME,
                HOME + ".Evil",
                List.of(new Spoken(1, Condition.ALWAYS)),
                Cover.EVERY_CART,
                Map.of(HOME.replace('.', '/') + "/Evil.class", evil));
    }
}
