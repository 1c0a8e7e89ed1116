package io.huisuan.admin.table;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.xlsx.TableBook;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;

import org.junit.jupiter.api.Test;

/** Tables leave as spreadsheets, and come back as a proposed change. */
class SpreadsheetsTest {

    private static final Crew crew = new Crew(Running.demo());
    private static final String TIERS = Tiers.of("sheeted", "[\"silver\"]", 500);

    private final String change = Crew.drafted(crew.lin, TIERS);
    private final String path = "/api/changes/" + change + "/edits/promotion/sheeted/table.xlsx";

    @Test
    void what_is_exported_comes_back_without_a_difference() {
        var file = crew.lin.download(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith(SpreadsheetController.XLSX));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("sheeted.xlsx"));
        Answer answer = upload(file.body());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/changes")).isEqualTo("[]");
        assertThat(answer.at("/revision")).isEqualTo(revision());
    }

    @Test
    void an_edited_spreadsheet_is_a_proposal_until_it_is_put() {
        Answer answer = upload(spreadsheet(Tiers.of("sheeted", "[\"gold\",\"silver\"]", 700)));

        assertThat(answer.at("/changes/0"))
                .isEqualTo(
                        "{\"type\":\"cellChanged\",\"row\":\"b\",\"column\":\"tier\",\"before\":[\"silver\"],\"after\":[\"gold\",\"silver\"]}");
        assertThat(answer.at("/changes/1/after")).isEqualTo("700");
        assertThat(answer.at("/findings/0/code")).isEqualTo("contradictory-overlap");
        assertThat(
                        crew.lin
                                .get("/api/changes/" + change)
                                .at("/edits/0/content/body/rows/1/cells/1"))
                .isEqualTo("500");

        Answer put =
                Crew.put(
                        crew.lin,
                        change,
                        answer.at("/promotion"),
                        "If-Match",
                        "\"" + answer.at("/revision") + "\"");

        assertThat(put.at("/edits/0/content/body/rows/1/cells/1")).as("%s", put).isEqualTo("700");
    }

    @Test
    void what_is_no_spreadsheet_is_refused_and_nothing_is_stored() {
        String before = revision();
        Answer answer = upload("no spreadsheet".getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/code")).isEqualTo("spreadsheet-refused");
        assertThat(answer.at("/errors/0/code")).isEqualTo("text-file");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_too_large_is_not_held() {
        Answer answer = upload(new byte[5 * 1024 * 1024 + 1]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/code")).isEqualTo("body-too-large");
    }

    @Test
    void another_type_of_content_is_refused() {
        Answer answer = crew.lin.upload(path, "application/vnd.ms-excel", new byte[1]);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.at("/code")).isEqualTo("unsupported-media-type");
    }

    @Test
    void what_is_no_table_or_not_there_has_no_spreadsheet() {
        String other = Crew.drafted(crew.lin, Crew.amountOff("unsheeted", 300, 50));

        Answer form =
                crew.lin.get("/api/changes/" + other + "/edits/promotion/unsheeted/table.xlsx");
        assertThat(form.status()).isEqualTo(409);
        assertThat(form.at("/code")).isEqualTo("not-a-table");
        assertThat(
                        crew.lin
                                .get("/api/changes/" + other + "/edits/promotion/none/table.xlsx")
                                .status())
                .isEqualTo(404);
    }

    private String revision() {
        return crew.lin.get("/api/changes/" + change).at("/edits/0/revision");
    }

    private Answer upload(byte[] file) {
        return crew.lin.upload(path, SpreadsheetController.XLSX, file);
    }

    private static byte[] spreadsheet(String json) {
        Promotion promotion = PromotionJson.read(Json.parse(json.getBytes(UTF_8)));
        return TableBook.write(promotion, (Table) promotion.body(), Names.NONE);
    }
}
