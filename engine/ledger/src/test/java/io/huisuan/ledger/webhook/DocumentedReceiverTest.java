package io.huisuan.ledger.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

/** The receiver of docs/webhooks.md takes what is sent, and nothing else. */
class DocumentedReceiverTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Instant AT = Instant.ofEpochSecond(1_794_355_200);
    private static final String BODY = "{\"name\":\"茶\"}";
    private static final Secret OLDER = new Secret(1, "whsec_" + "a".repeat(43));
    private static final Secret NEWEST = new Secret(2, "whsec_" + "b".repeat(43));

    @TempDir private Path folder;

    private Method receiver() throws ReflectiveOperationException, IOException {
        Matcher java = JAVA.matcher(Files.readString(Path.of("../../docs/webhooks.md")));
        assertThat(java.find()).isTrue();
        Path source = folder.resolve("Receiver.java");
        Files.writeString(source, java.group(1));
        int result =
                Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                        .run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(result).isZero();
        var classes = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        return classes.loadClass("Receiver")
                .getMethod("isGenuine", String.class, String.class, byte[].class, long.class);
    }

    @Test
    void it_takes_what_either_secret_has_signed() throws ReflectiveOperationException, IOException {
        Method receiver = receiver();
        String both = Signature.of(List.of(NEWEST, OLDER), AT, BODY);
        long now = AT.getEpochSecond();

        assertThat(both)
                .isEqualTo(
                        "t=1794355200,"
                            + "2=5098bb474598a872b9088d13acd3e9d9d27b12055f149aeb1ea652b4197d1d9a,"
                            + "1=0f5a7c1cb4beda634440e0a1355b054f634161df30d7eb208219df2297f4cb25");
        assertThat(receiver.invoke(null, OLDER.text(), both, BODY.getBytes(UTF_8), now))
                .isEqualTo(true);
        assertThat(receiver.invoke(null, NEWEST.text(), both, BODY.getBytes(UTF_8), now))
                .isEqualTo(true);
        assertThat(receiver.invoke(null, "whsec_other", both, BODY.getBytes(UTF_8), now))
                .isEqualTo(false);
        assertThat(receiver.invoke(null, OLDER.text(), both, "{}".getBytes(UTF_8), now))
                .isEqualTo(false);
        assertThat(receiver.invoke(null, OLDER.text(), both, BODY.getBytes(UTF_8), now + 301))
                .isEqualTo(false);
    }
}
