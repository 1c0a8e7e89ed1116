package io.huisuan.admin.table;

import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.xlsx.CellError;
import io.huisuan.authoring.xlsx.Refused;
import io.huisuan.authoring.xlsx.TableBook;
import io.huisuan.authoring.xlsx.TableImport;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.repo.change.Edit;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonProblem;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.rules.codec.PromotionJson;

/** A promotion that is a table, to and from its spreadsheet. */
record Sheeted(Promotion promotion, Table table) {

    static Sheeted of(Edit edit) {
        if (edit.content() == null) {
            throw noTable();
        }
        try {
            Promotion promotion = PromotionJson.read(Json.parse(edit.content().bytes()));
            if (promotion.body() instanceof Table table) {
                return new Sheeted(promotion, table);
            }
        } catch (JsonRefused refused) {
            throw new HttpRefusal(
                    409,
                    "not-a-table",
                    "",
                    refused.problems().getFirst().detail(),
                    refused.problems());
        }
        throw noTable();
    }

    private static HttpRefusal noTable() {
        return HttpRefusal.of(409, "not-a-table", "这个优惠不是决策表", "this promotion is no table");
    }

    byte[] spreadsheet(Names names) {
        return TableBook.write(promotion, table, names);
    }

    /** The same promotion with the table of an edited spreadsheet. */
    Sheeted edited(byte[] file, Names names) {
        try {
            Table edited = TableImport.read(promotion, file, names);
            return new Sheeted(promotion.with(edited), edited);
        } catch (Refused refused) {
            throw refused(refused);
        }
    }

    static HttpRefusal refused(Refused refused) {
        return new HttpRefusal(
                422,
                "spreadsheet-refused",
                "",
                refused.errors().getFirst().message(),
                refused.errors().stream().map(Sheeted::problem).toList());
    }

    private static JsonProblem problem(CellError error) {
        return new JsonProblem(error.code(), place(error), error.message());
    }

    /** Sheet and cell, as far as they are known. */
    static String place(CellError error) {
        return error.cell().isEmpty() ? error.sheet() : error.sheet() + "!" + error.cell();
    }
}
