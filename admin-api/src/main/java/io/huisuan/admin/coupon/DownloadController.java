package io.huisuan.admin.coupon;

import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.ledger.code.Batch;
import io.huisuan.ledger.code.CodeFiles;
import io.huisuan.ledger.code.Templates;
import io.huisuan.repo.Actor;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;

/** Hands codes over, once. */
@RestController
class DownloadController {

    private static final Logger log = LoggerFactory.getLogger(DownloadController.class);
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BatchDesk desk;
    private final Templates templates;
    private final CodeFiles files;

    DownloadController(BatchDesk desk, Templates templates, CodeFiles files) {
        this.desk = desk;
        this.templates = templates;
        this.files = files;
    }

    /**
     * The codes of a batch, for who asked for them or a publisher. The first download is the only
     * one: what is broken off can't be had again. {@code not-done} (409) while they are made,
     * {@code file-gone} (410) afterwards.
     *
     * @param format {@code csv}, or {@code xlsx} for up to 100,000 codes
     */
    @PostMapping("/api/code-batches/{id}/download")
    void download(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response) {
        Batch batch = desk.downloadable(actor, id);
        String coupon = templates.get(batch.templateId()).nameZh();
        int parts = CodeFiles.parts(batch);
        switch (format) {
            case "csv" -> csv(actor, response, new CodesCsv(batch, parts, coupon, reading(batch)));
            case "xlsx" -> {
                requireFew(batch);
                byte[] sheet = new CodesSheet(parts, coupon, reading(batch)).bytes();
                begin(actor, batch, format, XLSX, sheet.length, response);
                hand(batch, () -> response.getOutputStream().write(sheet));
            }
            default ->
                    throw HttpRefusal.at(
                            "?format",
                            "out-of-range",
                            "格式只能是 csv 或 xlsx",
                            "a format is csv or xlsx");
        }
    }

    /** Whoever downloads at the same time may be faster, and deletes them. */
    private IntFunction<List<String>> reading(Batch batch) {
        return part -> files.part(batch.id(), part).orElseThrow(BatchDesk::gone);
    }

    private static void requireFew(Batch batch) {
        if (batch.size() > CodesSheet.MOST) {
            throw HttpRefusal.at(
                    "?format",
                    "out-of-range",
                    "超过 100,000 个券码请下载 CSV",
                    "more than 100,000 codes are for CSV");
        }
    }

    private void csv(Actor actor, HttpServletResponse response, CodesCsv csv) {
        // What can't be read at all must not use up the download.
        var _ = csv.part().apply(0);
        begin(actor, csv.batch(), "csv", "text/csv;charset=utf-8", csv.length(), response);
        hand(csv.batch(), () -> csv.write(response.getOutputStream()));
    }

    private void begin(
            Actor actor,
            Batch batch,
            String format,
            String type,
            long length,
            HttpServletResponse response) {
        desk.take(actor, batch, format);
        var disposition =
                ContentDisposition.attachment()
                        .filename("codes-" + batch.id() + "." + format)
                        .build();
        response.setContentType(type);
        response.setContentLengthLong(length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }

    /** Something that may break off. */
    private interface Writing {
        void write() throws IOException;
    }

    /**
     * When it breaks off, fewer bytes have left than were announced, by which browsers notice. A
     * problem instead of the rest would look like a code.
     */
    private void hand(Batch batch, Writing writing) {
        try {
            writing.write();
        } catch (IOException | RuntimeException e) {
            log.warn("the download of {} broke off: {}", batch.id(), e.getClass().getSimpleName());
        } finally {
            files.forget(batch.id());
        }
    }
}
