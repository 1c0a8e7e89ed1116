package io.huisuan.admin.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.authoring.xlsx.TableBook;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

class TablesTest {

    private static final Crew crew = new Crew(Running.demo());

    private static final String TABLE =
            """
            {"id":"tiers","campaign":"daily-deals","name":{"zh":"等级表","en":"Tiers"},
             "currency":"CNY","schedule":{"zone":"Asia/Shanghai"},
             "body":{"type":"table","hit":"UNIQUE","columns":[
               {"type":"text","id":"tier","field":"customer.tier","operator":"IN"},
               {"type":"effect","id":"off","offer":{"stage":"ORDER","target":{"type":"lines"},
                 "effect":{"type":"percentOff","basisPoints":1000,"per":"ORDER"}}}],
             "rows":[{"id":"a","cells":[["gold"],1500]},
                     {"id":"b","cells":[["gold","silver"],OFF]}]}}
            """
                    .replace("OFF", "500");

    private static final String CART =
            """
            {"currency":"CNY","customer":{"id":"1","tier":"TIER"},
             "lines":[{"id":"1","sku":"no-such-pan","qty":1,"unitPrice":10000}]}
            """;

    @Test
    void an_overlap_is_told_with_a_cart_and_a_fix() {
        Answer answer = crew.lin.post("/api/tables/analysis", TABLE);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/findings/0/code")).isEqualTo("contradictory-overlap");
        assertThat(answer.at("/findings/0/rows")).isEqualTo("[0,1]");
        assertThat(answer.at("/findings/0/example/customer/tier")).isEqualTo("gold");
        assertThat(answer.at("/findings/0/fixes/0/edits/0"))
                .isEqualTo("{\"type\":\"setCell\",\"row\":1,\"column\":0,\"cell\":[\"silver\"]}");
        assertThat(answer.at("/rows/0/zh")).contains("gold", "8.5 折");
    }

    @Test
    void the_check_of_a_table_finds_the_overlap_too() {
        assertThat(crew.lin.post("/api/check", TABLE).at("/findings/0/code"))
                .isEqualTo("contradictory-overlap");
    }

    @Test
    void a_table_is_tried_like_any_promotion_and_names_its_row() {
        String table = TABLE.replace("[\"gold\",\"silver\"]", "[\"silver\"]");
        Answer tried =
                crew.lin.post(
                        "/api/try",
                        "{\"promotion\":%s,\"cart\":%s,\"withLive\":false}"
                                .formatted(table, CART.replace("TIER", "silver")));

        assertThat(tried.at("/quote/total")).as("%s", tried).isEqualTo("9500");
    }

    @Test
    void a_spreadsheet_comes_back_as_a_proposed_change() {
        Promotion promotion = PromotionJson.read(Json.parse(bytes(TABLE.replace("500", "700"))));
        byte[] file = TableBook.write(promotion, (Table) promotion.body());

        Answer answer = upload(TABLE, file);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/changes/0"))
                .isEqualTo(
                        "{\"type\":\"cellChanged\",\"row\":\"a\",\"column\":\"off\",\"before\":1500,\"after\":1700}");
        assertThat(answer.at("/promotion/body/rows/0/cells/1")).isEqualTo("1700");
        assertThat(answer.at("/findings/0/code")).isEqualTo("contradictory-overlap");
    }

    @Test
    void what_is_exported_is_a_spreadsheet() {
        Answer answer = crew.lin.post("/api/tables/export", TABLE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("spreadsheetml.sheet");
        assertThat(answer.header("Content-Disposition")).contains("tiers.xlsx");
        assertThat(answer.response().body()).startsWith("PK");
    }

    @Test
    void a_file_that_is_no_spreadsheet_is_refused_with_what_is_wrong() {
        Answer answer = upload(TABLE, bytes("no spreadsheet"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("spreadsheet-refused");
        assertThat(answer.at("/errors/0/code")).isEqualTo("not-a-spreadsheet");
        assertThat(upload(TABLE, new byte[6 * 1024 * 1024]).at("/errors/0/code"))
                .isEqualTo("too-large");
    }

    @Test
    void what_is_no_table_is_refused() {
        Answer answer = crew.lin.post("/api/tables/analysis", Crew.amountOff("x", 300, 50));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/pointer")).isEqualTo("/body/type");
    }

    private static Answer upload(String promotion, byte[] file) {
        return crew.lin.post(
                "/api/tables/import",
                "{\"promotion\":%s,\"file\":\"%s\"}"
                        .formatted(promotion, Base64.getEncoder().encodeToString(file)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
