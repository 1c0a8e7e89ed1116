package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Effects.Parameter;
import io.huisuan.authoring.drl.Effects.Word;
import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.authoring.drl.Syntax.Call;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Wish;
import io.huisuan.promotion.Effect;
import io.huisuan.rules.codec.Nearest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** L2 and L3: checks the wishes of a rule and writes them anew. */
final class Consequence {
    private final Meaning meaning;

    Consequence(Scope scope) {
        this.meaning = new Meaning(scope);
    }

    /** One statement of canonical DRL. */
    String of(Wish wish) {
        Token name = wish.effect().name();
        Word effect = known(name, Effects.BY_NAME, Effects.BY_NAME.keySet());
        var source = new StringBuilder("offers." + call(wish.effect(), effect));
        var said = new HashSet<String>();
        for (Call modifier : wish.modifiers()) {
            Word word = known(modifier.name(), Effects.MODIFIERS, effect.modifiers());
            if (!said.add(modifier.name().text())) {
                throw new Wrong(
                        "unexpected",
                        modifier.name().place(),
                        "." + modifier.name().text() + " 只能写一次",
                        "." + modifier.name().text() + " can be said once");
            }
            source.append('.').append(call(modifier, word));
        }
        if (!effect.required().isEmpty() && !said.contains(effect.required())) {
            throw new Wrong(
                            "missing",
                            name.place(),
                            name.text() + " 后面需要 ." + effect.required() + "($line)",
                            name.text() + " needs ." + effect.required() + "($line) behind it")
                    .expecting("." + effect.required() + "($line)");
        }
        return source.append(';').toString();
    }

    private static Word known(Token name, Map<String, Word> words, Collection<String> allowed) {
        Word word = words.get(name.text());
        if (word == null || !allowed.contains(name.text())) {
            String all = String.join(", ", new TreeSet<>(allowed));
            throw new Wrong(
                            "unknown-effect",
                            name.place(),
                            "这里没有 “" + name.text() + "”；可用：" + all,
                            "there is no “" + name.text() + "” here; known are " + all)
                    .expecting(all)
                    .near(Nearest.to(name.text(), allowed));
        }
        return word;
    }

    private String call(Call call, Word word) {
        List<Parameter> parameters = word.parameters();
        if (call.arguments().size() != parameters.size()) {
            throw new Wrong(
                    "wrong-arguments",
                    call.name().place(),
                    call.name().text()
                            + " 需要 "
                            + parameters.size()
                            + " 个参数，现在是 "
                            + call.arguments().size()
                            + " 个",
                    call.name().text()
                            + " takes "
                            + parameters.size()
                            + " arguments, not "
                            + call.arguments().size());
        }
        return IntStream.range(0, parameters.size())
                .mapToObj(i -> argument(call.arguments().get(i), parameters.get(i)))
                .collect(Collectors.joining(", ", call.name().text() + "(", ")"));
    }

    private String argument(Expression argument, Parameter parameter) {
        Typed typed = meaning.need(parameter.type(), argument);
        if (typed.is(ValueType.FACT) && typed.fact().filter(fact -> fact.many()).isEmpty()) {
            throw new Wrong(
                    "wrong-type",
                    argument.place(),
                    "这里需要 Line 变量",
                    "a variable of a Line is expected here");
        }
        boolean absurd =
                typed.literal().orElse("") instanceof Long value
                        && (value < parameter.least() || value > parameter.most());
        if (absurd) {
            throw outOfRange(argument, parameter);
        }
        return typed.source();
    }

    private static Wrong outOfRange(Expression argument, Parameter parameter) {
        long least = parameter.least();
        return parameter.most() == Effect.NO_CAP
                ? new Wrong(
                                "out-of-range",
                                argument.place(),
                                "不能小于 " + least,
                                "must be " + least + " or more")
                        .expecting(least + "…")
                : new Wrong(
                                "out-of-range",
                                argument.place(),
                                "应在 " + least + " 到 " + parameter.most() + " 之间",
                                "must be " + least + " to " + parameter.most())
                        .expecting(least + "…" + parameter.most());
    }
}
