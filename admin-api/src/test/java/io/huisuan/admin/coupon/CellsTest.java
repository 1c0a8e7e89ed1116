package io.huisuan.admin.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

class CellsTest {

    @Test
    void no_cell_begins_like_a_formula() {
        assertThat(Stream.of("=1+1", "+1", "-1", "@a", "\tx", "\rx", "|x"))
                .allMatch(text -> Cells.safe(text).equals("'" + text))
                .allMatch(text -> Cells.csv(text).startsWith("\"'"));
        assertThat(Cells.safe("新客八折")).isEqualTo("新客八折");
        assertThat(Cells.safe("")).isEmpty();
    }

    @Test
    void a_cell_ends_where_it_ends() {
        assertThat(Cells.csv("a\"b,\r\nc")).isEqualTo("\"a\"\"b,\r\nc\"");
        assertThat(Cells.xml("a</t>&\u0001b")).isEqualTo("a&lt;/t&gt;&amp;b");
    }
}
