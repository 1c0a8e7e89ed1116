package io.huisuan.authoring.drl;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random texts that try to be more than a text. Each holds {@link #MARK}. */
final class Hostile {
    /** No word of ours contains it. */
    static final String MARK = "zq";

    private static final List<String> CHARACTERS =
            Stream.concat(
                            Stream.of("\"", "'", "\\", "\n", "\r", "\t", "`", ";", ",", "$", "#"),
                            IntStream.of(
                                            0, 1, 8, 0x1b, 0x7f, 0x85, 0xa0, 0xad, 0x200b, 0x200d,
                                            0x200e, 0x202a, 0x202e, 0x2028, 0x2029, 0x2066, 0x2069,
                                            0x3000, 0xfeff, 0xfffe, 0xff02, 0x201c, 0x201d, 0xff1b,
                                            0xff08, 0x1f600, 0x0410, 0x03bf, 0x0301, 0x60e0, 0xd800,
                                            0xdc00, 0xe0041, 0x1d51e)
                                    .mapToObj(Character::toString))
                    .toList();
    private static final List<String> PIECES =
            List.of(
                    "\\u0022",
                    "\\\"",
                    "\\\\u005c",
                    "\\n",
                    "\\x22",
                    "&quot;",
                    "%22",
                    "\"\"\"",
                    "\" || true || \"",
                    "\" || eval( true ) || sku == \"",
                    "\" ) then ",
                    "\" ); System.exit(1); //",
                    "\"); System.setProperty(\"pwned\",\"1\"); //",
                    "*/",
                    "/*",
                    "//",
                    "#",
                    "<!--",
                    "]]>",
                    "end",
                    "\nend\nrule \"x\" when then ",
                    "rule",
                    "when",
                    "then",
                    "eval( true )",
                    "function void f() {}",
                    "import",
                    "declare",
                    "${java:version}",
                    "@{1+1}",
                    "#{1+1}",
                    "$1",
                    "\\1",
                    "%s",
                    "{0}",
                    "System.exit(0)",
                    "new java.io.File(\"x\").createNewFile()",
                    "Runtime",
                    "; offers.amountOff(1);",
                    "offers",
                    "drools.halt()",
                    "null",
                    "true",
                    "9999999999",
                    "-1",
                    "1.5",
                    "1e9",
                    "0x7f",
                    "07",
                    "2147483648L",
                    "=1+1",
                    "+1",
                    "@SUM(1)",
                    "'; --",
                    "../",
                    "..\\",
                    "CON",
                    "{",
                    "}",
                    "(",
                    ")",
                    "[",
                    "]",
                    "<",
                    ">",
                    "|",
                    "&&",
                    "!",
                    "~");

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    String next() {
        int pieces = random.nextInt(6);
        String text = Stream.generate(this::piece).limit(pieces).collect(Collectors.joining());
        int at =
                text.isEmpty()
                        ? 0
                        : text.offsetByCodePoints(
                                0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        return text.substring(0, at) + MARK + random.nextInt(100) + text.substring(at);
    }

    private String piece() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> PIECES.get(random.nextInt(PIECES.size()));
            case 2 -> CHARACTERS.get(random.nextInt(CHARACTERS.size()));
            case 3 -> Character.toString(random.nextInt(0x20, 0x300));
            default -> random.nextInt(40) == 0 ? "a".repeat(random.nextInt(400)) : " ";
        };
    }
}
