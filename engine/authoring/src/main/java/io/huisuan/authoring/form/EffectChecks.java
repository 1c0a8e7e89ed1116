package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.money.Money;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Text;

import tools.jackson.databind.node.IntNode;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks what one effect says by itself. */
final class EffectChecks {
    private static final int LAVISH = 5;
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

    private final List<Finding> findings = new ArrayList<>();
    private final Currency currency;
    private final String pointer;

    private EffectChecks(Currency currency, String pointer) {
        this.currency = currency;
        this.pointer = pointer;
    }

    static List<Finding> of(Single effect, Currency currency, String pointer) {
        var checks = new EffectChecks(currency, pointer);
        switch (effect) {
            case Reduction reduction -> checks.reduction(reduction, "");
            case Multibuy multibuy -> checks.multibuy(multibuy);
            case Swap(_, _, long value) -> checks.worthless(value);
            case FreeShipping _, FreeGift _, PointsDeduct _, Grant _ -> {}
            case Remark remark -> checks.remark(remark);
        }
        return checks.findings;
    }

    private void reduction(Reduction reduction, String where) {
        switch (reduction) {
            case PercentOff(int basisPoints, long cap, _) -> {
                if (cap < 1) {
                    tooLittle(where + "/cap", "上限", "a cap");
                }
                if (basisPoints == PercentOff.WHOLE) {
                    generous(
                            where + "/basisPoints", "减 100%：商品免费", "100 % off: the goods are free");
                } else if (cap == Effect.NO_CAP) {
                    Generosity.nearlyAll(basisPoints, pointer + where + "/basisPoints")
                            .ifPresent(findings::add);
                }
            }
            case AmountOff(long amount, _) -> {
                if (amount < 1) {
                    tooLittle(where + "/amount", "减免金额", "an amount off");
                }
            }
            case UnitPrice(long price) -> free(price, where);
        }
    }

    private void free(long price, String where) {
        if (price == 0) {
            generous(where + "/price", "价格是 0：商品免费", "the price is 0: the goods are free");
        } else if (price < Generosity.whole(currency)) {
            String label = label(price);
            generous(
                    where + "/price",
                    "价格只有 " + label + "，请确认",
                    "the price is only " + label + "; is that meant?");
        }
    }

    private void tooLittle(String where, String zh, String en) {
        String least = label(1);
        error("out-of-range", where, zh + "至少是 " + least, en + " is " + least + " or more");
    }

    private String label(long minor) {
        return new Money(minor, currency).label();
    }

    private void multibuy(Multibuy multibuy) {
        switch (multibuy) {
            case BundlePrice(var parts, long price, _) -> {
                parts(parts);
                free(price, "");
            }
            case BundleOff(var parts, var off, _) -> {
                parts(parts);
                reduction(off, "/off");
            }
            case BuyXGetY buying -> {
                buying.of().ifPresent(of -> findings.addAll(FilterChecks.of(of, pointer + "/of")));
                if (buying.maxFree() < buying.get()) {
                    findings.add(tooFew(buying));
                } else if (isLavish(buying)) {
                    generous(
                            "/get",
                            "每买 " + buying.buy() + " 件就优惠 " + buying.get() + " 件，请确认",
                            "for "
                                    + buying.buy()
                                    + " that are bought it gives "
                                    + buying.get()
                                    + "; is that meant?");
                }
            }
        }
    }

    private Finding tooFew(BuyXGetY buying) {
        return Finding.error(
                        "contradiction",
                        pointer + "/maxFree",
                        "每次优惠 " + buying.get() + " 件，最多却只有 " + buying.maxFree() + " 件",
                        "it gives " + buying.get() + " at a time, but at most " + buying.maxFree())
                .fixedBy(
                        Fix.of(
                                "最多 " + buying.get() + " 件",
                                "at most " + buying.get(),
                                new Edit.SetPart(
                                        pointer + "/maxFree", IntNode.valueOf(buying.get()))));
    }

    /** Whether what is given is worth so many times what is bought, at one price. */
    private static boolean isLavish(BuyXGetY buying) {
        return (long) buying.get() * buying.basisPoints()
                >= (long) LAVISH * buying.buy() * PercentOff.WHOLE;
    }

    private void parts(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            findings.addAll(
                    FilterChecks.of(parts.get(i).where(), pointer + "/parts/" + i + "/where"));
        }
        if (parts.size() == 1 && parts.getFirst().count() == 1) {
            error(
                    "contradiction",
                    "/parts/0/count",
                    "一件不成套装，请用折扣、直降或一口价",
                    "one unit is no bundle; take a percentage, an amount or a unit price");
        }
    }

    private void worthless(long value) {
        if (value == 0) {
            findings.add(
                    Finding.warning(
                            "no-effect",
                            pointer + "/value",
                            "价值是 0：顾客看不出得到了什么",
                            "the value is 0: the customer does not see what is won"));
        }
    }

    private void remark(Remark remark) {
        switch (remark) {
            case Remark.RejectCode(var codes, Text reason) -> {
                if (codes.isEmpty()) {
                    error("missing", "/codes", "请至少填写一个券码", "at least one code is missing");
                }
                said(reason, "/reason");
            }
            case Remark.Notice(Text text, var parameters) -> {
                said(text, "/text");
                parameters(text.zh(), parameters, "/text/zh");
                parameters(text.en(), parameters, "/text/en");
            }
            case Remark.Custom _ -> {}
        }
    }

    private void said(Text text, String where) {
        missing(text.zh(), where + "/zh");
        missing(text.en(), where + "/en");
    }

    private void missing(String text, String where) {
        if (text.isBlank()) {
            error("missing", where, "请填写文字", "a text is missing");
        }
    }

    private void parameters(String text, Map<String, String> known, String where) {
        PARAMETER
                .matcher(text)
                .results()
                .map((MatchResult named) -> named.group(1))
                .filter(name -> !known.containsKey(name))
                .forEach(
                        name ->
                                error(
                                        "unknown-parameter",
                                        where,
                                        "没有参数 {" + name + "}",
                                        "there is no parameter {" + name + "}"));
    }

    private void generous(String where, String zh, String en) {
        findings.add(Finding.warning("generous", pointer + where, zh, en));
    }

    private void error(String code, String where, String zh, String en) {
        findings.add(Finding.error(code, pointer + where, zh, en));
    }
}
