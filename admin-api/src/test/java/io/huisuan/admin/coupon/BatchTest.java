package io.huisuan.admin.coupon;

import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.ledger.code.CodeText;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class BatchTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);
    private static final String WHY = "{\"reason\":\"leaked\"}";

    @BeforeAll
    static void coupon() {
        ok(
                crew.zhao.post(
                        "/api/coupons",
                        """
                        {"id":"batches","campaign":"singles-day","name":{"zh":"=1+1,\\"券\\"","en":"x"}}
                        """));
    }

    private static Answer ordered(long size) {
        return ok(
                crew.zhao.post(
                        "/api/coupons/batches/batches",
                        "{\"size\":%d,\"prefix\":\"tea\"}".formatted(size)));
    }

    /** The id of a batch, once its codes are made. */
    private static String made(long size) {
        String id = ordered(size).at("/id");
        Answer batch = crew.lin.get("/api/code-batches/" + id);
        for (int i = 0; i < 1_000 && !batch.at("/state").equals("DONE"); i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            batch = crew.lin.get("/api/code-batches/" + id);
        }
        assertThat(batch.at("/made")).as("%s", batch).isEqualTo(String.valueOf(size));
        return id;
    }

    private static void refused(Answer answer, int status, String code, String pointer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo(code);
        assertThat(answer.at("/pointer")).as("%s", answer).isEqualTo(pointer);
    }

    private static HttpResponse<byte[]> download(String id, String format) {
        return crew.zhao.take("/api/code-batches/" + id + "/download?format=" + format);
    }

    @Test
    void a_batch_is_downloaded_once_as_csv() {
        String id = made(5_001);
        refused(
                crew.chen.post("/api/code-batches/" + id + "/download", ""),
                403,
                "role-missing",
                "");

        HttpResponse<byte[]> file = download(id, "csv");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().map())
                .containsEntry(
                        "content-disposition",
                        List.of("attachment; filename=\"codes-" + id + ".csv\""))
                .containsEntry("content-type", List.of("text/csv;charset=utf-8"))
                .containsEntry("cache-control", List.of("no-store"));
        String text = new String(file.body(), UTF_8);
        assertThat(text).startsWith("\uFEFF\"券码 code\",");
        List<String> rows = text.lines().skip(1).toList();
        assertThat(rows)
                .hasSize(5_001)
                .doesNotHaveDuplicates()
                .allMatch(row -> row.matches("TEA-(\\w{4}-){3}\\w,\"'=1\\+1,\"\"券\"\"\""));
        refused(crew.zhao.post("/api/code-batches/" + id + "/download", ""), 410, "file-gone", "");
        Answer batch = crew.lin.get("/api/code-batches/" + id);
        assertThat(batch.at("/downloadable")).isEqualTo("false");
        Answer audit = crew.sun.get("/api/audit?object=code-batch/" + id);
        assertThat(audit.at("/items/0/action")).isEqualTo("code-batch.download");
        assertThat(audit.at("/items/0/actor")).isEqualTo("zhao");
        assertThat(audit.at("/items/1/action")).isEqualTo("code-batch.make");
    }

    @Test
    void a_batch_is_downloaded_as_a_spreadsheet() throws IOException {
        HttpResponse<byte[]> file = download(made(5_001), "xlsx");

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(5_001);
            assertThat(
                            IntStream.rangeClosed(1, 5_001)
                                    .mapToObj(i -> sheet.getRow(i).getCell(0).getStringCellValue())
                                    .map(shown -> shown.replace("-", ""))
                                    .collect(Collectors.toSet()))
                    .hasSize(5_001)
                    .allMatch(CodeText::isRight);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("'=1+1,\"券\"");
        }
    }

    @Test
    void only_one_of_two_downloads_at_once_gets_the_codes() {
        String id = made(2_000);

        List<Integer> statuses =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> download(id, "csv").statusCode())
                        .toList();

        assertThat(statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())))
                .isEqualTo(Map.of(200, 1L, 410, 7L));
    }

    @Test
    void a_code_is_looked_up_by_some_and_that_is_recorded() {
        String id = made(3);
        String shown =
                new String(download(id, "csv").body(), UTF_8)
                        .lines()
                        .toList()
                        .get(1)
                        .split(",", 2)[0];

        Answer found = crew.sun.post("/api/codes/look-up", "{\"text\":\" %s\"}".formatted(shown));

        assertThat(found.at("/codes/0/batch/id")).isEqualTo(id);
        assertThat(found.at("/codes/0/batch/coupon")).isEqualTo("batches");
        assertThat(found.at("/codes/0/used")).isEqualTo("0");
        String last4 = found.at("/codes/0/last4");
        assertThat(shown.replace("-", "")).endsWith(last4);
        Answer ending =
                crew.zhao.post(
                        "/api/codes/look-up",
                        "{\"batch\":\"%s\",\"last4\":\"%s\"}".formatted(id, last4));
        assertThat(ending.at("/codes/0/last4")).isEqualTo(last4);
        assertThat(crew.lin.post("/api/codes/look-up", "{\"text\":\"x\"}").status()).isEqualTo(403);
        Answer audit = crew.sun.get("/api/audit?action=code.look-up&actor=sun");
        assertThat(audit.at("/items/0/payload/found")).isEqualTo("1");
        assertThat(audit.toString()).doesNotContain(shown).doesNotContain(shown.replace("-", ""));

        char wrong = shown.endsWith("2") ? '3' : '2';
        String mistyped = shown.substring(0, shown.length() - 1) + wrong;
        assertThat(
                        crew.sun
                                .post("/api/codes/look-up", "{\"text\":\"%s\"}".formatted(mistyped))
                                .response()
                                .body())
                .isEqualTo("{\"codes\":[],\"mistyped\":true}");
    }

    @Test
    void shared_and_vanity_codes_are_made_at_once() {
        Answer shared =
                crew.zhao.post(
                        "/api/coupons/batches/shared-codes",
                        "{\"text\":\"share-me\",\"uses\":500}");
        assertThat(shared.status()).as("%s", shared).isEqualTo(201);
        assertThat(shared.at("/usesEach")).isEqualTo("500");
        refused(
                crew.zhao.post(
                        "/api/coupons/batches/shared-codes", "{\"text\":\"SHAREME\",\"uses\":5}"),
                409,
                "code-taken",
                "/text");
        Answer named =
                crew.zhao.post(
                        "/api/coupons/batches/vanity-codes",
                        "{\"list\":\"STAR-LIN,lin\\nSTAR-CHEN,chen\",\"uses\":2}");
        assertThat(named.at("/size")).isEqualTo("2");
        refused(
                crew.zhao.post(
                        "/api/coupons/batches/vanity-codes",
                        "{\"list\":\"STAR-WEI,wei\\nstarwei,chen\"}"),
                400,
                "duplicate",
                "/list/1");
        String huge = "x".repeat(10 * 1024 * 1024);
        refused(
                crew.zhao.post("/api/coupons/batches/vanity-codes", "{\"list\":\"" + huge + "\"}"),
                413,
                "body-too-large",
                "");
        assertThat(crew.lin.get("/api/coupons/batches/batches").at("/total")).isNotEqualTo("0");
    }

    @Test
    void a_batch_is_stopped_and_cancelled_with_a_reason() {
        String id = made(1);
        refused(crew.zhao.post("/api/code-batches/" + id + "/cancel", WHY), 409, "not-making", "");
        assertThat(crew.zhao.post("/api/code-batches/" + id + "/stop", WHY).at("/stopped"))
                .isEqualTo("true");
        assertThat(crew.zhao.post("/api/code-batches/" + id + "/resume", WHY).at("/stopped"))
                .isEqualTo("false");
        Answer audit = crew.sun.get("/api/audit?object=code-batch/" + id);
        assertThat(audit.at("/items/1/reason")).isEqualTo("leaked");

        String large = ordered(5_000_000).at("/id");
        assertThat(crew.zhao.post("/api/code-batches/" + large + "/cancel", WHY).at("/state"))
                .isEqualTo("CANCELLED");
        refused(
                crew.zhao.post("/api/code-batches/" + large + "/resume", WHY),
                409,
                "never-made",
                "");
        refused(
                crew.zhao.post("/api/code-batches/" + large + "/download", ""),
                409,
                "not-done",
                "");
    }

    @Test
    void what_makes_no_sense_is_refused_where_it_stands() {
        bad("{\"size\":0}", "out-of-range");
        bad("{\"size\":5000001}", "out-of-range");
        bad("{\"size\":1e3}", "wrong-type");
        bad("{\"size\":1.5}", "wrong-type");
        bad("{\"size\":\"5\"}", "wrong-type");
        bad("{}", "missing");
        refused(
                crew.zhao.post("/api/coupons/no-such/batches", "{\"size\":1}"),
                404,
                "not-found",
                "");
        refused(
                crew.zhao.post("/api/code-batches/" + made(1) + "/download?format=pdf", ""),
                400,
                "out-of-range",
                "?format");
    }

    private static void bad(String body, String code) {
        refused(crew.zhao.post("/api/coupons/batches/batches", body), 400, code, "/size");
    }
}
