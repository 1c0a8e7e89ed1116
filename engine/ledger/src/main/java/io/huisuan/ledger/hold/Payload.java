package io.huisuan.ledger.hold;

import java.util.stream.Collectors;

/**
 * An event's JSON, like {@code {"client":"shop","order":"o-1","at":"…","campaigns":[…],"costs":[…],
 * "hold":"…","step":"COMMIT","number":1,"state":"COMMITTED","movements":[…]}}.
 */
final class Payload {

    private Payload() {}

    static String of(Hold hold, Entry entry) {
        String movements =
                entry.movements().stream().map(Payload::of).collect(Collectors.joining(","));
        String campaigns =
                hold.campaigns().stream().map(Payload::quoted).collect(Collectors.joining(","));
        return "{\"client\":"
                + quoted(hold.client())
                + ",\"order\":"
                + quoted(hold.order())
                + ",\"at\":"
                + quoted(entry.at().toString())
                + ",\"campaigns\":["
                + campaigns
                + "],\"costs\":["
                + costs(hold.origin())
                + "]"
                + ",\"hold\":"
                + quoted(hold.id())
                + ",\"step\":"
                + quoted(entry.step().name())
                + ",\"number\":"
                + entry.number()
                + ",\"state\":"
                + quoted(entry.after().name())
                + ",\"movements\":["
                + movements
                + "]}";
    }

    private static String costs(Origin origin) {
        return origin.costs().entrySet().stream()
                .map(
                        cost ->
                                "{\"bearer\":"
                                        + quoted(cost.getKey())
                                        + ",\"amount\":"
                                        + cost.getValue()
                                        + "}")
                .collect(Collectors.joining(","));
    }

    private static String of(Movement m) {
        return "{\"resource\":"
                + quoted(m.resource().toString())
                + ",\"held\":"
                + m.held()
                + ",\"used\":"
                + m.used()
                + ",\"overdrawn\":"
                + m.overdrawn()
                + "}";
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
