package io.huisuan.engine.http;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.rules.codec.Json;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;

/** Bodies in and out as JSON trees: strict and at most {@link #MAX_BYTES} when they come in. */
public final class StrictJson extends AbstractHttpMessageConverter<JsonNode> {

    public static final int MAX_BYTES = 256 * 1024;

    /** So much of a body that is too large is still taken, so that its sender reads the answer. */
    private static final int PATIENCE = 8 * MAX_BYTES;

    public StrictJson() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return JsonNode.class.isAssignableFrom(type);
    }

    @Override
    protected JsonNode readInternal(Class<? extends JsonNode> type, HttpInputMessage message)
            throws IOException {
        InputStream body = message.getBody();
        byte[] text = body.readNBytes(MAX_BYTES + 1);
        if (text.length <= MAX_BYTES) {
            return Json.parse(text);
        }
        body.skipNBytes(Math.min(PATIENCE, body.available()));
        throw Refusal.of(
                ProblemCode.BODY_TOO_LARGE,
                "",
                "请求体最多 " + MAX_BYTES + " 字节",
                "a body has at most " + MAX_BYTES + " bytes");
    }

    @Override
    protected void writeInternal(JsonNode tree, HttpOutputMessage message) throws IOException {
        message.getBody().write(Json.canonical(tree));
    }

    @Override
    protected @Nullable Long getContentLength(JsonNode tree, @Nullable MediaType contentType) {
        return null;
    }
}
