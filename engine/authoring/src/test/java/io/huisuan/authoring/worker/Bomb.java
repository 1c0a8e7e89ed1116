package io.huisuan.authoring.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;

/** A program that takes all it can get. Its argument says of what. */
final class Bomb {

    private Bomb() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args[0]) {
            case "cpu" -> spin();
            case "time" -> Thread.sleep(Long.MAX_VALUE);
            case "heap" -> fill();
            case "words" -> talk();
            case "disk" -> write();
            case "children" -> begetAndLeave(args[1]);
            case "surroundings" -> lookAround();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void spin() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) & Long.MAX_VALUE;
        }
    }

    private static void fill() {
        var kept = new ArrayList<byte[]>();
        while (!kept.contains(new byte[0])) {
            kept.add(new byte[1 << 20]);
        }
    }

    private static void talk() {
        while (!System.out.checkError()) {
            System.out.println("and another thing: ".repeat(100));
        }
    }

    private static void write() throws IOException {
        try (var out = Files.newOutputStream(Path.of("classes"))) {
            while (Files.exists(Path.of("classes"))) {
                out.write(new byte[1 << 16]);
            }
        }
    }

    private static void begetAndLeave(String classPath) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child =
                new ProcessBuilder(java, "-cp", classPath, Bomb.class.getName(), "time").start();
        Files.writeString(Path.of("child"), String.valueOf(child.pid()));
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void lookAround() throws IOException {
        ModuleLayer modules = ModuleLayer.boot();
        for (String module : Set.of("java.net.http", "java.sql", "java.management", "java.rmi")) {
            if (modules.findModule(module).isPresent()) {
                throw new IllegalStateException("there is " + module);
            }
        }
        if (!System.getenv().isEmpty() || System.in.read() >= 0) {
            throw new IllegalStateException("there is something to be read");
        }
    }
}
