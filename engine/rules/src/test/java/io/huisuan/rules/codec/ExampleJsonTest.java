package io.huisuan.rules.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.huisuan.promotion.Example;
import io.huisuan.promotion.Promotion;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Examples in the JSON of a promotion. */
class ExampleJsonTest {
    private static final String TEA = "{'id':'%d','sku':'TEA','qty':1,'unitPrice':6800}";
    private static final String ONE =
            "{'cart':{'currency':'CNY','lines':[" + TEA.formatted(1) + "]},'expect':{'total':%s}}";

    @Test
    void a_cart_without_an_instant_is_there_when_the_promotion_starts() {
        Example example = read(ONE.formatted("6800")).getFirst();

        assertThat(example.name()).isEmpty();
        assertThat(example.cart().at()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(example.expect()).isEqualTo(new Example.Result(6800, Set.of()));
    }

    @Test
    void an_instant_of_its_own_stays() {
        String at = "'at':'2026-11-11T04:00:00Z'";
        String own = ONE.replace("'currency'", at + ",'currency'").formatted("6800");

        assertThat(read(own).getFirst().cart().at()).isEqualTo("2026-11-11T04:00:00Z");
        assertThat(written(own)).contains(at.replace('\'', '"'));
    }

    @Test
    void what_is_written_is_what_was_read() {
        String all =
                "{'cart':{'currency':'CNY','lines':["
                        + "{'id':'1','qty':1,'sku':'TEA','unitPrice':6800}]},"
                        + "'expect':{'gifts':['CUP','MUG'],'total':6800},'name':'一罐茶 / one tin'}";

        assertThat(written(all)).contains("\"examples\":[" + all.replace('\'', '"') + "]");
        assertThat(written("")).doesNotContain("examples");
    }

    @Test
    void what_is_wrong_is_told_with_its_place() {
        assertThat(problems(ONE.formatted("6800") + "," + ONE.formatted("-1")))
                .containsExactly("out-of-range /examples/1/expect/total");
        assertThat(problems(ONE.formatted("6800,'pays':1")))
                .containsExactly("unknown-property /examples/0/expect/pays");
        assertThat(problems("{'expect':{'total':1}}")).containsExactly("missing /examples/0/cart");
        assertThat(problems("{'cart':{'currency':'CNY'}}"))
                .containsExactly("missing /examples/0/expect");
    }

    @Test
    void there_are_not_any_number_of_examples_or_lines() {
        String lines = IntStream.range(0, 51).mapToObj(TEA::formatted).collect(joining(","));
        String cart = "{'cart':{'currency':'CNY','lines':[" + lines + "]},'expect':{'total':1}}";

        assertThat(problems(cart)).containsExactly("too-many-lines /examples/0/cart/lines");
        assertThat(problems((ONE.formatted("6800") + ",").repeat(20) + ONE.formatted("6800")))
                .containsExactly("wrong-count /examples");
    }

    private static List<Example> read(String examples) {
        return PromotionJson.read(json(examples)).examples();
    }

    private static String written(String examples) {
        Promotion promotion = PromotionJson.read(json(examples));
        return new String(Json.canonical(PromotionJson.write(promotion)), UTF_8);
    }

    private static List<String> problems(String examples) {
        var refused = catchThrowableOfType(JsonRefused.class, () -> read(examples));
        return refused.problems().stream().map(p -> p.code() + " " + p.pointer()).toList();
    }

    private static JsonNode json(String examples) {
        return Json.parse(
                """
                {'id':'p','campaign':'c','name':{'zh':'茶','en':'tea'},'currency':'CNY',
                 'schedule':{'zone':'Asia/Shanghai','from':'2026-11-01T00:00'},
                 'body':{'type':'form','template':'AMOUNT_OFF','offers':[]},'examples':[%s]}\
                """
                        .formatted(examples)
                        .replace('\'', '"')
                        .getBytes(UTF_8));
    }
}
