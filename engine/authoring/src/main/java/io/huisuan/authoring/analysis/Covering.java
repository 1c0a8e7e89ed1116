package io.huisuan.authoring.analysis;

import java.util.List;
import java.util.Optional;

/**
 * Whether boxes cover another one together. It takes the box apart along the others, which is
 * exact, and can be long: the steps are counted, and when they are used up the answer is that it is
 * not known.
 */
final class Covering {

    /** What came out. */
    sealed interface Answer {}

    /** Nothing is left over. */
    record Covered() implements Answer {}

    /** This part meets none of the boxes. */
    record LeftOver(Box part) implements Answer {}

    /** The steps were used up. */
    record Undecided() implements Answer {}

    private static final Answer COVERED = new Covered();

    private long steps;

    /** Steps for all questions together; a step looks at one box, or at a part of a heavy one. */
    Covering(long steps) {
        this.steps = steps;
    }

    Answer of(Box box, List<Box> by) {
        if (box.isEmpty()) {
            return COVERED;
        }
        try {
            return leftOver(box, by).<Answer>map(LeftOver::new).orElse(COVERED);
        } catch (OutOfSteps outOfSteps) {
            return new Undecided();
        }
    }

    private Optional<Box> leftOver(Box box, List<Box> by) {
        int weight = box.weight();
        count((long) weight * by.size());
        List<Box> near = by.stream().filter(box::meets).toList();
        if (near.isEmpty()) {
            return Optional.of(box);
        }
        count((long) weight * near.size());
        Optional<Box> whole = near.stream().filter(box::isWithin).findFirst();
        return whole.isPresent() ? Optional.empty() : split(box, near);
    }

    /** Each part outside of the first box must be covered by the others. */
    private Optional<Box> split(Box box, List<Box> near) {
        Box first = near.getFirst();
        List<Box> others = near.subList(1, near.size());
        Box rest = box;
        for (int axis = 0; axis < box.size(); axis++) {
            for (Values outside : rest.at(axis).minus(first.at(axis))) {
                Optional<Box> left = leftOver(rest.with(axis, outside), others);
                if (left.isPresent()) {
                    return left;
                }
            }
            rest = rest.with(axis, rest.at(axis).and(first.at(axis)));
        }
        return Optional.empty();
    }

    private void count(long looked) {
        steps -= looked + 1L;
        if (steps < 0) {
            throw new OutOfSteps();
        }
    }

    private static final class OutOfSteps extends RuntimeException {
        OutOfSteps() {
            super("out of steps", null, false, false);
        }
    }
}
