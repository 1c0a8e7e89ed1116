package io.huisuan.repo.change;

import static io.huisuan.repo.Refusals.assertRefused;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class ChangeStateTest {

    /** Every step that there is. What is not in here is refused. */
    private static final Map<String, ChangeState> STEPS =
            Map.ofEntries(
                    Map.entry("DRAFT EDIT", ChangeState.DRAFT),
                    Map.entry("DRAFT SUBMIT", ChangeState.IN_REVIEW),
                    Map.entry("DRAFT WITHDRAW", ChangeState.WITHDRAWN),
                    Map.entry("IN_REVIEW PULL_BACK", ChangeState.DRAFT),
                    Map.entry("IN_REVIEW APPROVE", ChangeState.APPROVED),
                    Map.entry("IN_REVIEW REQUEST_CHANGES", ChangeState.CHANGES_REQUESTED),
                    Map.entry("IN_REVIEW REJECT", ChangeState.REJECTED),
                    Map.entry("IN_REVIEW WITHDRAW", ChangeState.WITHDRAWN),
                    Map.entry("CHANGES_REQUESTED EDIT", ChangeState.CHANGES_REQUESTED),
                    Map.entry("CHANGES_REQUESTED SUBMIT", ChangeState.IN_REVIEW),
                    Map.entry("CHANGES_REQUESTED PULL_BACK", ChangeState.DRAFT),
                    Map.entry("CHANGES_REQUESTED WITHDRAW", ChangeState.WITHDRAWN),
                    Map.entry("APPROVED PULL_BACK", ChangeState.DRAFT),
                    Map.entry("APPROVED MERGE", ChangeState.MERGED),
                    Map.entry("APPROVED WITHDRAW", ChangeState.WITHDRAWN),
                    Map.entry("MERGED UNMERGE", ChangeState.APPROVED));

    @TestFactory
    Stream<DynamicTest> every_step_from_every_state() {
        return Stream.of(ChangeState.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> test(state, step)));
    }

    private static DynamicTest test(ChangeState state, Step step) {
        String name = state + " " + step;
        Optional<ChangeState> next = Optional.ofNullable(STEPS.get(name));
        return DynamicTest.dynamicTest(
                name + " → " + next.map(ChangeState::name).orElse("refused"),
                () ->
                        next.ifPresentOrElse(
                                expected -> assertThat(state.after(step)).isEqualTo(expected),
                                () ->
                                        assertRefused(
                                                Kind.CONFLICT,
                                                "wrong-state",
                                                () -> state.after(step))));
    }
}
