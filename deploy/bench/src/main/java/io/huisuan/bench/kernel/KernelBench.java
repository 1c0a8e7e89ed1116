package io.huisuan.bench.kernel;

import java.io.IOException;

/** Says what the searches come to, then runs JMH; its arguments are JMH's. */
public final class KernelBench {

    private KernelBench() {}

    public static void main(String[] args) throws IOException {
        Searches.print();
        org.openjdk.jmh.Main.main(args);
    }
}
