package io.huisuan.admin.problem;

import io.huisuan.promotion.Text;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;

/** Requests that could not be read, in the words of their author. */
final class Unreadable {

    private static final Text OTHER_TYPE =
            new Text("这里的值类型不对", "the value is not of the type that is expected here");

    private Unreadable() {}

    static HttpRefusal refusal(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json
                ? refusal(json)
                : malformed("");
    }

    private static HttpRefusal refusal(JacksonException json) {
        String pointer = pointer(json);
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                    HttpRefusal.at(
                            pointer,
                            "unknown-property",
                            "这里没有属性 " + unknown.getPropertyName(),
                            "there is no property " + unknown.getPropertyName() + " here");
            case InvalidFormatException odd when odd.getValue() instanceof String ->
                    Expected.refusal(pointer, odd.getTargetType(), OTHER_TYPE);
            case MismatchedInputException _ ->
                    new HttpRefusal(400, "wrong-type", pointer, OTHER_TYPE, List.of());
            case InputCoercionException _ ->
                    HttpRefusal.at(
                            pointer,
                            "out-of-range",
                            "这里的数太大或太小",
                            "the number is too large or too small here");
            case StreamReadException broken ->
                    malformed(
                            " ("
                                    + broken.getLocation().getLineNr()
                                    + ":"
                                    + broken.getLocation().getColumnNr()
                                    + ")");
            case StreamConstraintsException _ ->
                    HttpRefusal.at(
                            pointer,
                            "malformed-json",
                            "JSON 嵌套太深，或其中的名称、数字、文字太长",
                            "the JSON is nested too deep, or a name, number or text in it is too"
                                    + " long");
            default -> malformed("");
        };
    }

    private static HttpRefusal malformed(String where) {
        return HttpRefusal.at(
                "", "malformed-json", "不是有效的 JSON" + where, "this is not valid JSON" + where);
    }

    private static String pointer(JacksonException json) {
        var pointer = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
        }
        return pointer.toString();
    }

    static HttpRefusal refusal(ErrorResponse response, HttpServletRequest request) {
        return refusal(
                response.getStatusCode().value(),
                request.getMethod() + " " + request.getRequestURI());
    }

    /** A call that no controller ever saw. */
    static HttpRefusal refusal(int status, String call) {
        return switch (status) {
            case 404 -> HttpRefusal.of(404, "not-found", "没有 " + call, "there is no " + call);
            case 405 -> plain(status, "method-not-allowed", call);
            case 406 -> plain(status, "not-acceptable", call);
            case 413 -> plain(status, "body-too-large", call);
            case 415 -> plain(status, "unsupported-media-type", call);
            default -> plain(status, "bad-request", call);
        };
    }

    private static HttpRefusal plain(int status, String code, String call) {
        String en = code.replace('-', ' ') + ": " + call;
        return new HttpRefusal(status, code, "", new Text("不支持这样的请求：" + call, en), List.of());
    }
}
