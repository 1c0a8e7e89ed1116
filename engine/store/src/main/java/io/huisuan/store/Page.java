package io.huisuan.store;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> to) {
        return new Page<>(items.stream().<R>map(to).toList(), page, size, total);
    }

    /**
     * Which page of a list is asked for.
     *
     * @param page from 1 to 1,000,000
     * @param size from 1 to 200
     */
    public record Request(int page, int size) {

        public static final int LARGEST = 200;

        public Request {
            Bounds.within(page, 1, 1_000_000, "?page");
            Bounds.within(size, 1, LARGEST, "?size");
        }

        public static Request first(int size) {
            return new Request(1, size);
        }

        /** How many rows come before it. */
        public long offset() {
            return (page - 1L) * size;
        }

        public <T> Page<T> of(List<T> items, long total) {
            return new Page<>(items, page, size, total);
        }
    }
}
