package io.huisuan.admin.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.code.Vanity;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.Test;

class VanityListTest {

    @Test
    void a_list_is_read_as_people_keep_it() {
        assertThat(
                        VanityList.read(
                                "\uFEFFcode,customer\r\nLIN88,lin\r\n\r\n"
                                        + "\"CHEN88\";\"chen\"\n小魏的店\twei\n林的店，lin"))
                .containsExactly(
                        new Vanity("LIN88", "lin"),
                        new Vanity("CHEN88", "chen"),
                        new Vanity("小魏的店", "wei"),
                        new Vanity("林的店", "lin"));
        assertThat(VanityList.read(" \n\n")).isEmpty();
    }

    @Test
    void a_line_that_is_not_a_code_and_a_customer_is_named() {
        assertThatThrownBy(() -> VanityList.read("LIN88,lin\nCHEN88"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.pointer()).isEqualTo("/list/1"));
    }
}
