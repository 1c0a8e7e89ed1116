package io.huisuan.ledger.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.store.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

class DestinationsTest {

    private final Destinations destinations =
            new Destinations(Set.of(443, 8443), Set.of("localhost:8090", "10.1.2.3:443"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/events",
                "https://SHOP.example:8443/a?b=c",
                "https://93.184.215.14/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "https://xn--fiqs8s.example/",
                "http://localhost:8090/events",
                "https://10.1.2.3/"
            })
    void the_public_internet_and_what_is_listed_may_be_called(String address) {
        assertThat(destinations.checked(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "//shop.example/",
                "http://shop.example/",
                "ftp://shop.example/",
                "file:///etc/passwd",
                "https:shop.example",
                "https:///events",
                "https://shop.example:22/",
                "https://shop.example:80/",
                "https://shop.example:0/",
                "https://shop.example#x",
                "https://good.example@127.0.0.1/",
                "https://a:b@shop.example/",
                "https://@shop.example/",
                "http://good@evil/",
                "https://good.example\\@127.0.0.1/",
                "https://127.0.0.1\\.good.example/",
                "https://shop example/",
                "https://shop.example\n.evil/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://a.localhost/",
                "http://localhost:8091/",
                "http://10.1.2.3:80/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://017700000001/",
                "https://1.0x7f/",
                "https://①②⑦.0.0.1/",
                "https://127。0。0。1/",
                "https://0.0.0.0/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://255.255.255.255/",
                "https://224.0.0.1/",
                "https://[::]/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[::7f00:1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b:1::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://[2001:db8::1]/"
            })
    void nothing_else_may(String address) {
        assertThatThrownBy(() -> destinations.checked(address))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("address-forbidden");
                            assertThat(refused.pointer()).isEqualTo("/address");
                        });
    }

    @Test
    void what_a_name_resolves_to_is_looked_at_as_well() throws UnknownHostException {
        InetAddress outside = InetAddress.getByName("93.184.215.14");
        InetAddress inside = InetAddress.getByName("10.1.2.3");
        InetAddress mapped =
                InetAddress.getByAddress(
                        new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1});

        assertThat(destinations.allows("shop.example", 443, outside)).isTrue();
        assertThat(destinations.allows("shop.example", 22, outside)).isFalse();
        assertThat(destinations.allows("shop.example", 443, inside)).isFalse();
        assertThat(destinations.allows("shop.example", 443, mapped)).isFalse();
        assertThat(destinations.allows("LocalHost", 8090, InetAddress.getLoopbackAddress()))
                .isTrue();
        assertThat(destinations.allows("localhost", 443, InetAddress.getLoopbackAddress()))
                .isFalse();
    }
}
