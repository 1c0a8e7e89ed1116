package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.Checked;
import io.huisuan.authoring.worker.Workers;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What authors write for each effect, and at which member it is refused. */
class EffectChecksTest {
    private static final Authoring AUTHORING = new Authoring(Workers.SHARED);
    private static final String GOODS = "{\"type\":\"lines\"}";
    private static final String FEES = "{\"type\":\"shipping\",\"methods\":[\"express\"]}";

    @Test
    void every_effect_has_its_form() {
        sound(
                "BUNDLE_PRICE",
                "BUNDLE",
                "{'type':'bundlePrice','parts':[{'count':3}],'price':9900}");
        sound(
                "BUNDLE_OFF",
                "BUNDLE",
                "{'type':'bundleOff','parts':[{'where':{'skus':['A']},'count':1},{'where':{'skus':['B']},'count':1}],"
                    + "'off':{'type':'amountOff','amount':1000,'split':'BY_AMOUNT'},'limit':2}");
        sound("BUY_X_GET_Y", "BUNDLE", "{'type':'buyXGetY','buy':2,'get':1,'maxFree':3}");
        sound("SWAP", "ITEM", "{'type':'swap','sku':'TEA-02','value':8800}");
        sound(
                "POINTS_DEDUCT",
                "POINTS",
                "{'type':'pointsDeduct','points':100,'amount':100,'most':5000}");
        sound("POINTS_EARN", "EARN", "{'type':'pointsEarn','points':1,'per':100}");
        sound("POINTS_EARN", "EARN", "{'type':'pointsTimes','basisPoints':20000}");
        sound("GRANT_COUPON", "EARN", "{'type':'grantCoupon','coupon':'spring-10'}");
        sound("GRANT_CHANCE", "EARN", "{'type':'grantChance','lottery':'wheel','count':2}");
        sound("GRANT_BADGE", "EARN", "{'type':'grantBadge','badge':'tea-friend'}");
        sound(
                "REWARD",
                "EARN",
                "{'type':'reward','to':'INVITER','prize':{'type':'money','amount':500}}");
        sound(
                "REJECT_CODE",
                "ORDER",
                "{'type':'rejectCode','codes':['OLD'],'reason':{'zh':'已停用','en':'over'}}");
        sound(
                "NOTICE",
                "ORDER",
                "{'type':'notice','text':{'zh':'还差 {n} 件','en':'{n}"
                        + " more'},'parameters':{'n':'1'}}");
        sound("FOR_CHECKOUT", "ORDER", "{'type':'custom','key':'wrap','payload':{'paper':'red'}}");
    }

    @Test
    void shipping_may_be_reduced_by_method() {
        assertThat(
                        found(
                                "SHIPPING_OFF",
                                "SHIPPING",
                                FEES,
                                "{'type':'percentOff','basisPoints':4000,'per':'ORDER'}"))
                .isEmpty();
        assertThat(found("SHIPPING_OFF", "ORDER", FEES, "{'type':'unitPrice','price':600}"))
                .containsExactly("ERROR contradiction /body/offers/0/stage");
        assertThat(
                        found(
                                "PERCENT_OFF",
                                "SHIPPING",
                                GOODS,
                                "{'type':'percentOff','basisPoints':4000}"))
                .containsExactly("ERROR contradiction /body/offers/0/stage");
    }

    @Test
    void an_effect_has_its_stage_and_its_target() {
        assertThat(found("POINTS_EARN", "ORDER", GOODS, "{'type':'pointsEarn','points':5}"))
                .containsExactly("ERROR contradiction /body/offers/0/stage");
        assertThat(found("BUY_X_GET_Y", "SHIPPING", FEES, "{'type':'buyXGetY','buy':1,'get':1}"))
                .containsExactly(
                        "ERROR contradiction /body/offers/0/target",
                        "ERROR contradiction /body/offers/0/stage");
        assertThat(found("SWAP", "ITEM", GOODS, "{'type':'pointsEarn','points':5}"))
                .contains("ERROR template-mismatch /body/offers/0/effect");
    }

    @Test
    void a_percentage_is_at_most_a_hundred_and_a_cap_is_not_negative() {
        refused(
                "PERCENT_OFF",
                "{'type':'percentOff','basisPoints':10001}",
                "out-of-range",
                "/basisPoints");
        refused(
                "PERCENT_OFF",
                "{'type':'percentOff','basisPoints':1000,'cap':-1}",
                "out-of-range",
                "/cap");
        refused(
                "BUY_X_GET_Y",
                "{'type':'buyXGetY','buy':1,'get':1,'basisPoints':12000}",
                "out-of-range",
                "/basisPoints");
    }

    @Test
    void tiers_go_up() {
        refused(
                "TIERED_OFF",
                tiers(off(30000, 5000), off(20000, 3000)),
                "tiers-not-monotone",
                "/tiers/1/atLeast");
        refused(
                "TIERED_OFF",
                tiers(off(20000, 3000), off(30000, 2000)),
                "tiers-not-monotone",
                "/tiers/1/gives");
    }

    @Test
    void nobody_gets_as_much_off_as_is_asked_for() {
        refused("TIERED_OFF", tiers(off(5000, 5000)), "off-not-below-threshold", "/tiers/0/gives");
    }

    @Test
    void one_cent_more_takes_no_discount_away() {
        String percent = "{'atLeast':10000,'gives':{'type':'percentOff','basisPoints':2000}}";

        refused("TIERED_OFF", tiers(percent, off(30000, 5000)), "pays-more", "/tiers/1/gives");
        assertThat(found("TIERED_OFF", "ORDER", GOODS, tiers(percent, off(30000, 6000)))).isEmpty();
    }

    @Test
    void tiers_may_give_anything_but_free_shipping() {
        String gift = "{'atLeast':20000,'gives':{'type':'freeGift','sku':'CUP'}}";
        String bundle = "{'atLeast':30000,'gives':{'type':'buyXGetY','buy':2,'get':1}}";

        assertThat(found("TIERED_OFF", "ORDER", GOODS, tiers(gift, bundle))).isEmpty();
        assertThat(
                        found(
                                "TIERED_OFF",
                                "SHIPPING",
                                GOODS,
                                tiers("{'atLeast':1,'gives':{'type':'freeShipping'}}")))
                .containsExactly("ERROR contradiction /body/offers/0/effect/tiers/0/gives");
    }

    @Test
    void a_bundle_has_parts_and_more_than_one_unit() {
        refused(
                "BUNDLE_PRICE",
                "{'type':'bundlePrice','parts':[],'price':9900}",
                "out-of-range",
                "/parts");
        refused(
                "BUNDLE_PRICE",
                "{'type':'bundlePrice','parts':[{'count':1}],'price':9900}",
                "contradiction",
                "/parts/0/count");
        refused(
                "BUNDLE_PRICE",
                "{'type':'bundlePrice','parts':[{'count':0}],'price':9900}",
                "out-of-range",
                "/parts/0/count");
        refused(
                "BUNDLE_PRICE",
                "{'type':'bundlePrice','parts':[{'where':{'skus':['A'],'exceptSkus':['A']},'count':2}],'price':9900}",
                "contradiction",
                "/parts/0/where/exceptSkus");
    }

    @Test
    void what_is_free_is_not_less_than_what_is_given_once() {
        refused(
                "BUY_X_GET_Y",
                "{'type':'buyXGetY','buy':2,'get':3,'maxFree':2}",
                "contradiction",
                "/maxFree");
    }

    @Test
    void remarks_say_something() {
        refused(
                "REJECT_CODE",
                "{'type':'rejectCode','reason':{'zh':'停','en':'over'}}",
                "missing",
                "/codes");
        refused("NOTICE", "{'type':'notice','text':{'zh':'','en':'x'}}", "missing", "/text/zh");
        refused(
                "NOTICE",
                "{'type':'notice','text':{'zh':'还差 {n}','en':'x'}}",
                "unknown-parameter",
                "/text/zh");
    }

    private static void sound(String template, String stage, String effect) {
        Checked checked = check(template, stage, GOODS, effect);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.sentence()).isPresent();
    }

    private static void refused(String template, String effect, String code, String where) {
        String stage = template.startsWith("B") ? "BUNDLE" : "ORDER";

        assertThat(found(template, stage, GOODS, effect))
                .containsExactly("ERROR " + code + " /body/offers/0/effect" + where);
    }

    private static List<String> found(String template, String stage, String target, String effect) {
        return check(template, stage, target, effect).findings().stream()
                .map(f -> f.severity() + " " + f.code() + " " + f.pointer())
                .toList();
    }

    private static Checked check(String template, String stage, String target, String effect) {
        return AUTHORING.check(
                """
                {"id":"p","campaign":"c","name":{"zh":"优惠","en":"offer"},"currency":"CNY",
                 "schedule":{"zone":"Asia/Shanghai"},
                 "body":{"type":"form","template":"%s","offers":[{"stage":"%s","target":%s,"effect":%s}]}}
                """
                        .formatted(template, stage, target, effect.replace('\'', '"'))
                        .getBytes(UTF_8));
    }

    private static String tiers(String... tiers) {
        return "{'type':'tiered','measure':'AMOUNT','tiers':[" + String.join(",", tiers) + "]}";
    }

    private static String off(long atLeast, long amount) {
        return "{'atLeast':%d,'gives':{'type':'amountOff','amount':%d,'split':'BY_AMOUNT'}}"
                .formatted(atLeast, amount);
    }
}
