package io.huisuan.rules.drl;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the constant pools of a module's classes: they name nothing but themselves and what is
 * {@link Permitted}. It is the last look before the classes are loaded, whatever the guard and the
 * compiler thought of their source.
 */
public final class ModuleScan {
    private final String home;

    private ModuleScan(String packageName) {
        this.home = packageName.replace('.', '/') + "/";
    }

    /**
     * Looks at all classes of a module.
     *
     * @throws IllegalArgumentException naming the first class and member that is not permitted
     */
    public static void check(DrlModule module) {
        String name = module.packageName();
        if (!name.matches("io\\.huisuan\\.drl\\.p[0-9a-f]{32}")) {
            throw new IllegalArgumentException(name + " is no package for rules");
        }
        var scan = new ModuleScan(name);
        for (Map.Entry<String, byte[]> file : module.classes().entrySet()) {
            scan.check(file.getKey(), ClassFile.of().parse(file.getValue()));
        }
        if (!module.classes().containsKey(module.model().replace('.', '/') + ".class")) {
            throw new IllegalArgumentException(
                    "the model " + module.model() + " is not in the module");
        }
    }

    private void check(String path, ClassModel type) {
        String name = type.thisClass().asInternalName();
        if (!path.equals(name + ".class") || !name.startsWith(home)) {
            throw new IllegalArgumentException(path + " holds the class " + name);
        }
        for (PoolEntry entry : type.constantPool()) {
            if (!permitted(entry)) {
                throw new IllegalArgumentException(path + " names " + describe(entry));
            }
        }
        for (MethodModel method : type.methods()) {
            if (method.flags().has(AccessFlag.NATIVE)) {
                throw new IllegalArgumentException(path + " has a native method");
            }
            if (method.code().filter(ModuleScan::loops).isPresent()) {
                throw new IllegalArgumentException(
                        path + " has a loop in " + method.methodName().stringValue());
            }
        }
    }

    /** Whether it goes back to where it was. Conditions and wishes go straight on. */
    private static boolean loops(CodeModel code) {
        var passed = new HashSet<Label>();
        for (CodeElement element : code) {
            boolean back =
                    switch (element) {
                        case LabelTarget target -> !passed.add(target.label());
                        case BranchInstruction branch -> passed.contains(branch.target());
                        case LookupSwitchInstruction choice ->
                                back(passed, choice.defaultTarget(), choice.cases());
                        case TableSwitchInstruction choice ->
                                back(passed, choice.defaultTarget(), choice.cases());
                        default -> false;
                    };
            if (back) {
                return true;
            }
        }
        return false;
    }

    private static boolean back(Set<Label> passed, Label otherwise, List<SwitchCase> cases) {
        return passed.contains(otherwise)
                || cases.stream().anyMatch(one -> passed.contains(one.target()));
    }

    private boolean permitted(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> type(type.asInternalName());
            case MemberRefEntry member ->
                    member(member.owner().asInternalName(), member.name().stringValue());
            case InvokeDynamicEntry _,
                    ConstantDynamicEntry _,
                    MethodHandleEntry _,
                    MethodTypeEntry _ ->
                    false;
            default -> true;
        };
    }

    private boolean type(String name) {
        String element =
                name.startsWith("[") ? name.replaceFirst("^\\[+L?", "").replace(";", "") : name;
        return element.startsWith(home) || Permitted.type(element);
    }

    private boolean member(String owner, String name) {
        boolean array = owner.startsWith("[L" + home) && name.equals("clone");
        return array || owner.startsWith(home) || Permitted.member(owner, name);
    }

    private static String describe(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> type.asInternalName();
            case MemberRefEntry member ->
                    member.owner().asInternalName() + "." + member.name().stringValue();
            default -> "a " + entry.getClass().getSimpleName();
        };
    }
}
