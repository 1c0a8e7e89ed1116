package io.huisuan.authoring.words;

import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Remark.Custom;
import io.huisuan.promotion.Remark.Notice;
import io.huisuan.promotion.Remark.RejectCode;
import io.huisuan.promotion.Text;

/** Says in words what is only said. */
final class RemarkWords {

    private RemarkWords() {}

    static Text of(Remark remark) {
        return switch (remark) {
            case RejectCode(var codes, Text reason) ->
                    Phrase.of(
                            "券码 %s 不可用（%s）",
                            "the code %s does not count (%s)", Phrase.anyOf(codes), reason);
            case Notice(Text text, _) -> Phrase.of("提示“%s”", "it says “%s”", text);
            case Custom(String key, _) ->
                    Phrase.of("由结算页处理“%s”", "checkout takes care of “%s”", key);
        };
    }
}
