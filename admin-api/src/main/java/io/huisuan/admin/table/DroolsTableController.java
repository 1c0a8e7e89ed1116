package io.huisuan.admin.table;

import io.huisuan.authoring.legacy.DroolsTable;
import io.huisuan.authoring.legacy.DroolsTable.Understood;
import io.huisuan.authoring.xlsx.CellError;
import io.huisuan.authoring.xlsx.Refused;
import io.huisuan.authoring.xlsx.Sheet;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.PromotionJson;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Drools decision tables of other projects, as promotions. Nothing is stored. */
@RestController
class DroolsTableController {
    static final String CSV = "text/csv";

    /**
     * What was understood of a file.
     *
     * @param body of a promotion: a table where all rules fit in one, which then all give where
     *     several match; else DRL
     * @param rules how many rules are in it
     * @param notUnderstood what was left out; at most 200
     */
    record Taken(JsonNode body, int rules, List<Left> notUnderstood) {}

    /**
     * Something that was left out.
     *
     * @param code stable, for programs
     * @param pointer sheet and cell, for example {@code Tables!C5}; empty when it is the file
     * @param message what it is, and what is expected instead
     */
    record Left(String code, String pointer, Text message) {}

    /**
     * Reads a Drools decision table ({@code RuleTable}, {@code CONDITION}, {@code ACTION}). Each of
     * its rows goes through the guard as DRL does. {@code spreadsheet-refused} (422) when nothing
     * of it can be taken over, with every reason in {@code errors}.
     *
     * @param file XLSX of at most 5 MB, unpacked 20 MB in 100 parts, or CSV in UTF-8
     */
    @PostMapping(
            path = "/api/drools-table",
            consumes = {SpreadsheetController.XLSX, CSV})
    Taken read(@RequestHeader("Content-Type") MediaType type, @RequestBody byte[] file) {
        try {
            boolean isCsv = MediaType.parseMediaType(CSV).includes(type);
            Understood understood =
                    DroolsTable.read(isCsv ? Sheet.ofCsv(file) : Sheet.ofXlsx(file));
            return new Taken(
                    PromotionJson.write(understood.body()),
                    understood.rules(),
                    understood.notUnderstood().stream().map(DroolsTableController::left).toList());
        } catch (Refused refused) {
            throw Sheeted.refused(refused);
        }
    }

    private static Left left(CellError error) {
        return new Left(error.code(), Sheeted.place(error), error.message());
    }
}
