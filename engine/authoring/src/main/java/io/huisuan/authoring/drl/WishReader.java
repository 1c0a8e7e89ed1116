package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.authoring.drl.Syntax.Call;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Wish;
import io.huisuan.authoring.drl.Token.Kind;

import java.util.ArrayList;
import java.util.List;

/** L1: reads what stands between {@code then} and {@code end}: wishes, and nothing else. */
final class WishReader {
    private final Cursor cursor;
    private final Problems problems;

    WishReader(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    List<Wish> wishes() {
        var wishes = new ArrayList<Wish>();
        while (!cursor.is("end") && !cursor.atEnd()) {
            Token start = cursor.peek();
            try {
                if (!cursor.skip(";")) {
                    wishes.add(wish());
                }
            } catch (Wrong wrong) {
                problems.add(wrong.finding());
                recover(start);
            }
        }
        return wishes;
    }

    private Wish wish() {
        Token start = cursor.peek();
        if (!start.is("offers") || !cursor.peek(1).is(".")) {
            String said = start.shown() + (start.is("offers") ? " " + cursor.peek(1).shown() : "");
            throw new Wrong(
                            "forbidden-consequence",
                            start.place(),
                            "then 之后只能写 offers.…( … )，不能有 “" + said + "”",
                            "after then only offers.…( … ) can be said, not “" + said + "”")
                    .expecting("offers.percentOff(1500).on($line);");
        }
        cursor.next();
        cursor.next();
        Call effect = call();
        var modifiers = new ArrayList<Call>();
        while (cursor.skip(".")) {
            modifiers.add(call());
        }
        if (!cursor.skip(";")) {
            throw cursor.unexpected("“;”", "“;”");
        }
        return new Wish(effect, modifiers);
    }

    private Call call() {
        Token name = cursor.need(Kind.WORD, "优惠的名称", "the name of an effect");
        cursor.need("(");
        var arguments = new ArrayList<Expression>();
        while (!cursor.skip(")")) {
            arguments.add(Expressions.value(cursor));
            if (!cursor.is(")")) {
                cursor.need(",");
            }
        }
        return new Call(name, arguments);
    }

    /** Looks for the next statement: behind a semicolon, or on the next line. */
    private void recover(Token start) {
        if (cursor.peek().equals(start)) {
            cursor.next();
        }
        while (!cursor.atEnd() && !cursor.is("end") && cursor.peek().line() == start.line()) {
            if (cursor.skip(";")) {
                return;
            }
            cursor.next();
        }
    }
}
