package io.huisuan.admin.problem;

import io.huisuan.rules.codec.Times;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

import java.time.DateTimeException;
import java.time.Instant;

/** Texts and instants of a body: such as a database keeps. */
final class Scalars extends SimpleModule {

    Scalars() {
        addDeserializer(String.class, new Texts());
        addDeserializer(Instant.class, new Instants());
    }

    /** What neither UTF-8 nor a database keeps: NUL, and half of a pair. */
    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static final class Texts extends StringDeserializer {

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            String text = super.deserialize(json, context);
            if (text != null && text.codePoints().anyMatch(Scalars::isNoCharacter)) {
                throw context.weirdStringException(text, String.class, "no character");
            }
            return text;
        }
    }

    private static final class Instants extends StdScalarDeserializer<Instant> {

        Instants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(getValueType(context), json);
            }
            String text = json.getString();
            try {
                return Times.instant(text);
            } catch (DateTimeException unread) {
                throw context.weirdStringException(text, Instant.class, "no instant");
            }
        }
    }
}
