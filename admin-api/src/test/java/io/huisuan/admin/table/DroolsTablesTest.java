package io.huisuan.admin.table;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

/** Drools decision tables of other projects are read, but nothing of them is stored. */
class DroolsTablesTest {
    private static final Crew crew = new Crew(Running.demo());

    @Test
    void what_is_understood_comes_back_with_what_is_not() {
        Answer answer =
                crew.lin.upload(
                        "/api/drools-table",
                        DroolsTableController.CSV,
                        """
                        RuleTable tiers
                        NAME,CONDITION,ACTION
                        ,Customer,
                        ,tier,offers.percentOff($param);
                        name,tier,off
                        gold,gold,1500
                        evil,silver,"1); System.exit(1"
                        """
                                .getBytes(UTF_8));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/rules")).isEqualTo("1");
        assertThat(answer.at("/body/type")).isEqualTo("table");
        assertThat(answer.at("/body/rows/0/cells")).isEqualTo("[[\"gold\"],1500]");
        assertThat(answer.at("/notUnderstood/0/pointer")).isEqualTo("csv!C7");
    }

    @Test
    void what_holds_no_rule_is_refused_with_the_reason() {
        Answer answer =
                crew.lin.upload("/api/drools-table", SpreadsheetController.XLSX, new byte[9]);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/code")).isEqualTo("not-a-spreadsheet");
    }
}
