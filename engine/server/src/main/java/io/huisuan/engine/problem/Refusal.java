package io.huisuan.engine.problem;

/** A request is refused and has changed nothing. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.code().text() + ": " + problem.detail().en());
        this.problem = problem;
    }

    public static Refusal of(ProblemCode code, String pointer, String zh, String en) {
        return new Refusal(Problem.of(code, pointer, zh, en));
    }

    public Problem problem() {
        return problem;
    }
}
