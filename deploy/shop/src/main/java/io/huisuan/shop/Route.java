package io.huisuan.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is done at an address. What is not listed is not there: this is no proxy.
 *
 * @param pattern an address in which a star stands for one part
 */
record Route(String method, String pattern, Function<Asked, Answer> work) {

    static Route get(String pattern, Function<Asked, Answer> work) {
        return new Route("GET", pattern, work);
    }

    static Route post(String pattern, Function<Asked, Answer> work) {
        return new Route("POST", pattern, work);
    }

    static Route put(String pattern, Function<Asked, Answer> work) {
        return new Route("PUT", pattern, work);
    }

    /** The parts that the pattern leaves open; empty when the address is another one. */
    Optional<List<String>> parts(String path) {
        String[] wanted = pattern.split("/", -1);
        String[] found = path.split("/", -1);
        if (wanted.length != found.length) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("*")) {
                parts.add(found[i]);
            } else if (!wanted[i].equals(found[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
