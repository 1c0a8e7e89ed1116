package io.huisuan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.embedded.ServerFailed;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class SettingsTest {

    @Test
    void without_settings_everything_is_where_the_readme_says() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.data()).isEqualTo(Path.of(".data").toAbsolutePath());
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.ports()).isEqualTo(new Ports(8080, 8081, 8082, 23306, 23379));
    }

    @Test
    void ports_and_the_data_folder_can_be_chosen() {
        Settings settings =
                Settings.from(Map.of("HUISUAN_ADMIN_PORT", "9000", "HUISUAN_DATA", "/elsewhere"));

        assertThat(settings.ports().admin()).isEqualTo(9000);
        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void something_that_is_no_port_is_refused_by_name() {
        for (String wrong : new String[] {"http", "0", "65536", "-1", "999999999999"}) {
            assertThatThrownBy(() -> Settings.from(Map.of("HUISUAN_REDIS_PORT", wrong)))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("HUISUAN_REDIS_PORT must be a port")
                    .hasMessageContaining(wrong);
        }
    }
}
