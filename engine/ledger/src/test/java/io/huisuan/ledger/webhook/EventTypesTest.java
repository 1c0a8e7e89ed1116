package io.huisuan.ledger.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.outbox.EventTypes;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be asked for is what is documented and what the page of endpoints offers. */
class EventTypesTest {

    /** {@code `group.opened`}, and {@code `.failed`} for one of the same family. */
    private static final Pattern NAME = Pattern.compile("`([a-z]*)\\.([a-z-]+)`");

    private static final Pattern OFFERED = Pattern.compile("EVENT_TYPES = \\[([^]]*)]");

    @Test
    void the_documentation_lists_them_all() throws IOException {
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(EventTypes.ALL);
    }

    @Test
    void the_page_offers_them_all_but_the_test() throws IOException {
        String page = Files.readString(Path.of("../../ui-static/src/api/webhooks.ts"));
        Matcher list = OFFERED.matcher(page);

        assertThat(list.find()).isTrue();
        assertThat(list.group(1).replaceAll("['\\s]", "").split(",", -1))
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.ALL.stream()
                                .filter(type -> !type.equals("webhook.test"))
                                .toList());
    }

    private static List<String> documented() throws IOException {
        var types = new ArrayList<String>();
        for (String line : Files.readAllLines(Path.of("../../docs/webhooks.md"))) {
            if (line.startsWith("| `")) {
                String family = "";
                Matcher names = NAME.matcher(line.split("\\|", -1)[1]);
                while (names.find()) {
                    family = names.group(1).isEmpty() ? family : names.group(1);
                    types.add(family + "." + names.group(2));
                }
            }
        }
        return types;
    }
}
