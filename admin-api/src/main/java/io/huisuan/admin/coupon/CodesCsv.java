package io.huisuan.admin.coupon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.code.Batch;
import io.huisuan.ledger.code.CodeText;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;

/** Codes as CSV, with the mark by which spreadsheets know UTF-8, and CRLF. */
record CodesCsv(Batch batch, int parts, String coupon, IntFunction<List<String>> part) {

    private static final String HEAD = "\uFEFF\"券码 code\",\"优惠券 coupon\"\r\n";

    private String row(String code) {
        return CodeText.shown(code) + "," + Cells.csv(coupon) + "\r\n";
    }

    /** How many bytes it has: all rows are as long as each other. */
    long length() {
        String any = batch.prefix() + "2".repeat(CodeText.RANDOM + 1);
        return HEAD.getBytes(UTF_8).length + batch.size() * row(any).getBytes(UTF_8).length;
    }

    /** Writes it part by part. */
    void write(OutputStream to) throws IOException {
        to.write(HEAD.getBytes(UTF_8));
        for (int i = 0; i < parts; i++) {
            var rows = new StringBuilder();
            part.apply(i).forEach(code -> rows.append(row(code)));
            to.write(rows.toString().getBytes(UTF_8));
        }
        to.flush();
    }
}
