package io.huisuan.codegen;

/**
 * A generated Java source.
 *
 * @param path relative, with slashes, ending in {@code .java}
 * @param text the source text
 * @param model whether the class is the entry of an executable model
 */
record Source(String path, String text, boolean model) {

    String className() {
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }
}
