package io.huisuan.admin.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huisuan.admin.Crew;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.change.Item;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was approved once may give something else with the software of today. */
class ExampleRehearsalTest {

    private static final AssetId TEA = AssetId.promotion("tea");

    private final Map<String, Blob> kept = new HashMap<>();
    private final ExampleRehearsal rehearsal =
            new ExampleRehearsal(sha256 -> Optional.ofNullable(kept.get(sha256)));

    @Test
    void a_promotion_whose_example_fails_does_not_go_live() {
        Refused refused = catchThrowableOfType(Refused.class, () -> rehearsal.require(item(9_000)));

        assertThat(refused.code()).isEqualTo("example-failed");
        assertThat(refused.sentence("zh")).contains("promotion/tea", "例子 1：应付 ¥90，实际 ¥140");
        assertThat(refused.sentence("en")).contains("promotion/tea: example 1 should come to ¥90");
    }

    @Test
    void a_promotion_whose_examples_hold_does() {
        assertThatCode(() -> rehearsal.require(item(14_000))).doesNotThrowAnyException();
    }

    @Test
    void what_retires_has_nothing_to_show() {
        assertThatCode(() -> rehearsal.require(Item.retiring(TEA, 1))).doesNotThrowAnyException();
    }

    private Item item(long expected) {
        String examples =
                """
                "examples":[{"cart":{"currency":"CNY","lines":[
                  {"id":"1","sku":"TEA","qty":1,"unitPrice":15000}]},"expect":{"total":%d}}],"body":\
                """
                        .formatted(expected);
        String promotion = Crew.amountOff("tea", 100, 10).replace("\"body\":", examples);
        Blob content = Blob.of(promotion);
        kept.put(content.sha256(), content);
        return new Item(TEA, 1, null, content.sha256(), null);
    }
}
