package io.huisuan.ledger.code;

import static io.huisuan.ledger.code.CouponFixture.TEMPLATE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

class MakingTest {

    private final CouponFixture coupons = new CouponFixture();
    private final Batches batches = coupons.batches;

    private Batch ordered(long size, String prefix) {
        return batches.order(TEMPLATE, size, prefix, "zhao");
    }

    private Batch now(Batch batch) {
        return batches.get(batch.id());
    }

    @AfterEach
    void mend() {
        coupons.tables.tamper("DROP TRIGGER IF EXISTS full");
    }

    @Test
    void codes_are_made_some_at_a_time_and_progress_is_told() {
        Batch batch = ordered(12_345, "tea");
        Making making = coupons.making();

        assertThat(making.once()).isTrue();
        assertThat(now(batch).made()).isEqualTo(5_000);
        assertThat(now(batch).state()).isEqualTo(Batch.State.MAKING);

        assertThat(making.once()).isTrue();
        assertThat(making.once()).isTrue();
        assertThat(making.once()).isFalse();
        assertThat(now(batch).state()).isEqualTo(Batch.State.DONE);
        assertThat(now(batch).doneAt()).isEqualTo(coupons.now());
        assertThat(now(batch).isThereToDownload(coupons.now())).isTrue();
        requireComplete(batch);
        assertThat(coupons.file(batch)).allMatch(code -> code.startsWith("TEA"));
    }

    /** Each code in the file is known, and there are no others. */
    private void requireComplete(Batch batch) {
        List<String> file = coupons.file(batch);
        assertThat(file).hasSize((int) batch.size()).doesNotHaveDuplicates();
        assertThat(file).allMatch(CodeText::isRight);
        assertThat(coupons.count("code WHERE batch_id = '%s'".formatted(batch.id())))
                .isEqualTo(batch.size());
        assertThat(file.stream().skip(batch.size() - 3))
                .allSatisfy(
                        code -> {
                            Sought sought = batches.seek(CodeText.shown(code)).orElseThrow();
                            assertThat(sought.batch().id()).isEqualTo(batch.id());
                            assertThat(code).endsWith(sought.last4());
                        });
    }

    @Test
    void two_servers_double_no_code_and_lose_none() throws Exception {
        Batch one = ordered(22_000, "");
        Batch other = ordered(7_000, "X");
        Callable<Boolean> server =
                () -> {
                    while (now(one).doneAt() == null || now(other).doneAt() == null) {
                        coupons.making().once();
                    }
                    return true;
                };
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var done : pool.invokeAll(List.of(server, server))) {
                assertThat(done.get()).isTrue();
            }
        }
        requireComplete(one);
        requireComplete(other);
    }

    @Test
    void a_server_that_dies_leaves_whole_parts_and_another_goes_on() throws Exception {
        Batch batch = ordered(10_500, "");
        var dying = coupons.making();
        assertThat(dying.once()).isTrue();
        try (var pool = Executors.newSingleThreadExecutor()) {
            assertThatThrownBy(
                            () ->
                                    pool.submit(
                                                    () ->
                                                            coupons.tables
                                                                    .database()
                                                                    .inTransaction(
                                                                            () -> {
                                                                                dying.once();
                                                                                throw new Killed();
                                                                            }))
                                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(Killed.class);
        }
        assertThat(now(batch).made()).isEqualTo(5_000);

        coupons.makeAll();

        requireComplete(batch);
    }

    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private void fails(int error, String state) {
        coupons.tables.tamper(
                """
                CREATE TRIGGER full BEFORE INSERT ON code_file FOR EACH ROW
                SIGNAL SQLSTATE '%s' SET MYSQL_ERRNO = %d, MESSAGE_TEXT = 'no'
                """
                        .formatted(state, error));
    }

    @Test
    void a_full_disk_is_waited_for() {
        Batch batch = ordered(6_000, "");
        assertThat(coupons.making().once()).isTrue();
        fails(1021, "HY000");

        assertThatThrownBy(() -> coupons.making().once()).hasMessageContaining("no");
        assertThat(now(batch).state()).isEqualTo(Batch.State.MAKING);
        assertThat(coupons.count("code")).isEqualTo(5_000);

        mend();
        coupons.makeAll();
        requireComplete(batch);
    }

    @Test
    void what_will_never_work_has_failed_and_says_why() {
        Batch batch = ordered(6_000, "");
        fails(4025, "23000");

        coupons.makeAll();

        assertThat(now(batch).state()).isEqualTo(Batch.State.FAILED);
        assertThat(now(batch).failure()).isEqualTo("the database refused: error 4025");
        assertThat(now(batch).stopped()).isTrue();
        assertThat(coupons.count("code")).isZero();
    }

    @Test
    void a_cancelled_batch_grows_no_more_and_its_file_is_deleted() {
        Batch batch = ordered(12_000, "");
        assertThat(coupons.making().once()).isTrue();
        assertThat(batches.cancel(batch.id())).isTrue();

        coupons.makeAll();

        assertThat(now(batch).made()).isEqualTo(5_000);
        assertThat(coupons.files.forgetOld(coupons.now())).isOne();
        assertThat(coupons.count("code_file")).isZero();
    }

    @Test
    void a_file_is_downloaded_once() {
        Batch batch = ordered(6_000, "");
        assertThat(coupons.files.claim(batch.id(), coupons.now())).isFalse();
        coupons.makeAll();

        assertThat(coupons.files.claim(batch.id(), coupons.now())).isTrue();
        assertThat(coupons.files.claim(batch.id(), coupons.now())).isFalse();
        assertThat(now(batch).isThereToDownload(coupons.now())).isFalse();
        requireComplete(batch);

        coupons.files.forget(batch.id());
        assertThat(coupons.count("code_file")).isZero();
        assertThat(coupons.files.part(batch.id(), 0)).isEmpty();
    }

    @Test
    void a_file_that_nobody_downloads_is_deleted_after_a_day() {
        Batch batch = ordered(10, "");
        coupons.makeAll();
        coupons.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(coupons.files.forgetOld(coupons.now())).isZero();

        coupons.pass(Duration.ofSeconds(1));

        assertThat(coupons.files.claim(batch.id(), coupons.now())).isFalse();
        assertThat(coupons.files.forgetOld(coupons.now())).isOne();
        assertThat(coupons.count("code_file")).isZero();
        assertThat(coupons.count("code")).isEqualTo(10);
    }

    @Test
    void what_a_broken_download_left_is_deleted_after_an_hour() {
        Batch batch = ordered(10, "");
        coupons.makeAll();
        assertThat(coupons.files.claim(batch.id(), coupons.now())).isTrue();
        assertThat(coupons.files.forgetOld(coupons.now())).isZero();

        coupons.pass(Duration.ofMinutes(61));

        assertThat(coupons.files.forgetOld(coupons.now())).isOne();
    }

    @Test
    void no_table_holds_a_code_that_could_be_read() {
        Batch batch = ordered(10, "");
        coupons.makeAll();
        String code = coupons.file(batch).getFirst();

        assertThat(
                        coupons.tables.ask(
                                "SELECT COUNT(*) FROM code_file WHERE locked LIKE '%"
                                        + code
                                        + "%'"))
                .containsExactly("0");
        coupons.tables.tamper("UPDATE code_file SET part = 1");
        assertThatThrownBy(() -> coupons.files.part(batch.id(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
