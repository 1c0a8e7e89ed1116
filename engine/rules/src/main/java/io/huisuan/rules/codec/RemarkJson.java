package io.huisuan.rules.codec;

import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Remark.Custom;
import io.huisuan.promotion.Remark.Notice;
import io.huisuan.promotion.Remark.RejectCode;
import io.huisuan.promotion.Text;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The JSON of what is only said. */
final class RemarkJson {
    static final List<String> TYPES = List.of("rejectCode", "notice", "custom");

    private RemarkJson() {}

    static Remark read(Reading in, String type) {
        return switch (type) {
            case "rejectCode" -> new RejectCode(in.texts("codes"), text(in, "reason"));
            case "notice" -> new Notice(text(in, "text"), in.attributes("parameters"));
            default -> new Custom(in.text("key"), in.attributes("payload"));
        };
    }

    private static Text text(Reading in, String name) {
        return in.object(name, PromotionJson::text, new Text("", ""));
    }

    static ObjectNode write(Remark remark) {
        return switch (remark) {
            case RejectCode(var codes, Text reason) ->
                    Writing.type("rejectCode")
                            .texts("codes", codes)
                            .member("reason", PromotionJson.write(reason))
                            .tree();
            case Notice(Text text, var parameters) ->
                    Writing.type("notice")
                            .member("text", PromotionJson.write(text))
                            .texts("parameters", parameters)
                            .tree();
            case Custom(String key, var payload) ->
                    Writing.type("custom").text("key", key).texts("payload", payload).tree();
        };
    }
}
