package io.huisuan.authoring.words;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.money.Money;
import io.huisuan.promotion.Example;
import io.huisuan.promotion.Text;
import io.huisuan.rules.Ran;

import java.util.Set;
import java.util.TreeSet;

/** Says of an example that it does not hold. */
public final class ExampleWords {

    private ExampleWords() {}

    /** That one, at its place: what was expected and what came out. */
    public static Finding failed(Ran ran) {
        Text why = why(ran);
        Text name = name(ran);
        return Finding.error(
                "example-failed",
                "/examples/" + ran.number(),
                name.zh() + why.zh(),
                name.en() + why.en());
    }

    private static Text name(Ran ran) {
        String name = ran.example().name();
        int number = ran.number() + 1;
        return name.isEmpty()
                ? new Text("例子 " + number, "example " + number)
                : new Text(
                        "例子 " + number + "“" + name + "”", "example " + number + " “" + name + "”");
    }

    private static Text why(Ran ran) {
        if (ran.isBroken()) {
            return new Text(
                    "：没有结果，规则出错或互相冲突，什么也不给", ": the rules break or conflict, and give nothing");
        }
        String expected = money(ran.example(), ran.example().expect().total());
        String actual = money(ran.example(), ran.actual().total());
        return expected.equals(actual)
                ? gifts(ran.example().expect().gifts(), ran.actual().gifts())
                : new Text(
                        "：应付 " + expected + "，实际 " + actual,
                        " should come to " + expected + ", and comes to " + actual);
    }

    private static String money(Example example, long minor) {
        return new Money(minor, example.cart().currency()).label();
    }

    private static Text gifts(Set<String> expected, Set<String> actual) {
        return new Text(
                "：应送 " + list(expected, "无") + "，实际送 " + list(actual, "无"),
                " should give "
                        + list(expected, "nothing")
                        + " on top, and gives "
                        + list(actual, "nothing"));
    }

    private static String list(Set<String> skus, String none) {
        return skus.isEmpty() ? none : String.join(", ", new TreeSet<>(skus));
    }
}
