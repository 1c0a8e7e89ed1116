package io.huisuan.admin.check;

import io.huisuan.rules.Ran;

import java.util.List;

/**
 * What came of an example of a promotion.
 *
 * @param number its place, from 0
 * @param holds whether it came to what is expected
 * @param broken whether the rules broke, or were stopped, and so gave nothing
 * @param total what the cart comes to, minor units of its currency
 * @param gifts which skus come on top
 */
public record RanView(int number, boolean holds, boolean broken, long total, List<String> gifts) {

    public static RanView of(Ran ran) {
        return new RanView(
                ran.number(),
                ran.holds(),
                ran.isBroken(),
                ran.actual().total(),
                ran.actual().gifts().stream().sorted().toList());
    }
}
