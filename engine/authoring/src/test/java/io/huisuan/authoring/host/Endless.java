package io.huisuan.authoring.host;

import java.util.Iterator;
import java.util.stream.Stream;

public class Endless extends Evil implements Iterable<Integer> {

    @Override
    public Iterator<Integer> iterator() {
        return Stream.iterate(0, i -> i + 1).iterator();
    }
}
