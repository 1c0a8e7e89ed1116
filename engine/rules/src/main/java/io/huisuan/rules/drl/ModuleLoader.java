package io.huisuan.rules.drl;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Loads the classes of one module. Of everything else it sees what is {@link Permitted}, and
 * nothing more.
 */
final class ModuleLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    ModuleLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            @Nullable Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte @Nullable [] own = classes.get(name.replace('.', '/') + ".class");
            if (own != null) {
                return defineClass(name, own, 0, own.length);
            }
            if (!Permitted.type(name.replace('.', '/'))) {
                throw new ClassNotFoundException(name + " is not for rules");
            }
            return super.loadClass(name, resolve);
        }
    }
}
