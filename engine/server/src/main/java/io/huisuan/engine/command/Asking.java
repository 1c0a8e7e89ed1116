package io.huisuan.engine.command;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.ledger.hold.Answer.Done;
import io.huisuan.ledger.hold.Request;
import io.huisuan.repo.Sha256;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.rules.codec.Json;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/** Commands with an idempotency key: the same again gets the same answer. */
public final class Asking {

    /** The header that makes a command the same when it is tried again. */
    public static final String KEY = "Idempotency-Key";

    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private Asking() {}

    /**
     * A command as the ledger knows it again.
     *
     * @param route keys of different routes are independent
     * @param asked all that is asked
     * @throws Refusal without a good key
     */
    public static Request request(
            ApiClient client, String route, @Nullable String key, JsonNode asked) {
        if (key == null || !KEYS.matcher(key).matches()) {
            throw Refusal.of(
                    key == null ? ProblemCode.MISSING : ProblemCode.OUT_OF_RANGE,
                    "",
                    "请加上请求头 Idempotency-Key：1 到 128 个可见的 ASCII 字符，重试时不变",
                    "send the header Idempotency-Key: 1 to 128 visible ASCII characters, the same"
                            + " when you try again");
        }
        return new Request(client.id(), route, key, Sha256.of(Json.canonical(asked)));
    }

    /** An answer, marked when it was given before. */
    public static ResponseEntity<JsonNode> answer(HttpStatus status, Done done, JsonNode body) {
        var answer = ResponseEntity.status(status);
        return (done.replayed() ? answer.header("Idempotent-Replayed", "true") : answer).body(body);
    }
}
