package io.huisuan.repo.audit;

import static io.huisuan.repo.Refusals.assertRefused;
import static io.huisuan.repo.Shop.CHEN;
import static io.huisuan.repo.Shop.CUPS;
import static io.huisuan.repo.Shop.LIN;
import static io.huisuan.repo.Shop.TEA;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huisuan.repo.Role;
import io.huisuan.repo.Shop;
import io.huisuan.repo.audit.Verification.Broken;
import io.huisuan.repo.audit.Verification.Fault;
import io.huisuan.repo.audit.Verification.Intact;
import io.huisuan.repo.change.Change;
import io.huisuan.store.Page;
import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class AuditTest {

    private final Shop shop = new Shop();

    private List<AuditEntry> told(AuditFilter filter) {
        return shop.audit.page(filter, Page.Request.first(50)).items();
    }

    @Test
    void every_command_is_told_in_order() {
        var _ = shop.publish(shop.approved("10% off", TEA));

        assertThat(told(AuditFilter.ALL).reversed())
                .extracting(AuditEntry::seq, AuditEntry::actor, AuditEntry::action)
                .containsExactly(
                        tuple(1L, "lin", "change.begin"),
                        tuple(2L, "lin", "change.edit"),
                        tuple(3L, "lin", "change.submit"),
                        tuple(4L, "chen", "change.review"),
                        tuple(5L, "zhao", "release.publish"));
        assertThat(shop.audit.verify())
                .isEqualTo(new Intact(5, told(AuditFilter.ALL).getFirst().hash()));
    }

    @Test
    void a_command_that_is_refused_is_not_told() {
        Change draft = shop.drafted("10% off", TEA);
        long before = shop.told();

        assertRefused(Kind.PRECONDITION, "not-approved", () -> shop.publish(draft));

        assertThat(shop.told()).isEqualTo(before);
    }

    @Test
    void it_is_searched_by_actor_action_object_and_time() {
        Change tea = shop.submitted("10% off", TEA);
        shop.pass(Duration.ofDays(1));
        Instant nextDay = shop.now.instant();
        Change _ = shop.approve(tea.id());

        assertThat(told(new AuditFilter("chen", null, null, null, null))).hasSize(1);
        assertThat(told(new AuditFilter(null, "change.submit", null, null, null))).hasSize(1);
        assertThat(told(AuditFilter.of(tea.object())))
                .extracting(AuditEntry::action)
                .containsExactly("change.review", "change.submit", "change.begin");
        assertThat(told(new AuditFilter(null, null, null, nextDay, null))).hasSize(1);
        assertThat(told(new AuditFilter("lin", null, null, null, nextDay))).hasSize(3);
        assertRefused(Kind.INVALID, "out-of-range", () -> AuditFilter.of("x".repeat(201)));
    }

    @Test
    void reasons_and_payloads_come_back_as_they_were_told() {
        String odd = "满300减50 🧧 \"quoted\" \\ \n tab\t end";
        Note note =
                Note.of(CHEN, Role.REVIEWER, "test.odd", "test/1")
                        .because("因为 🧧")
                        .with(Payload.of("odd", odd).and("n", 3).and("list", List.of("a", 2)));
        shop.audit.record(note);

        AuditEntry entry = told(AuditFilter.of("test/1")).getFirst();
        assertThat(entry.reason()).isEqualTo("因为 🧧");
        assertThat(entry.payload())
                .isEqualTo(
                        "{\"odd\":\"满300减50 \\ud83e\\udde7 \\\"quoted\\\" \\\\ \\u000a tab\\u0009"
                                + " end\",\"n\":3,\"list\":[\"a\",2]}");
        assertThat(shop.audit.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void twenty_at_once_make_a_chain_without_a_gap() throws Exception {
        var commands = new ArrayList<Callable<Change>>();
        for (int i = 0; i < 20; i++) {
            String title = "change " + i;
            commands.add(() -> shop.drafted(title, TEA, CUPS));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var command : threads.invokeAll(commands)) {
                assertThat(command.get().author()).isEqualTo("lin");
            }
        }
        assertThat(shop.audit.verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.entries()).isEqualTo(60));
    }

    @Test
    void twenty_who_submit_the_same_assets_at_once_all_succeed() throws Exception {
        var commands = new ArrayList<Callable<Change>>();
        for (int i = 0; i < 20; i++) {
            Change draft =
                    i % 2 == 0 ? shop.drafted(i + "", TEA, CUPS) : shop.drafted(i + "", CUPS, TEA);
            commands.add(() -> shop.submit(draft.id()));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var command : threads.invokeAll(commands)) {
                assertThat(command.get().submission()).isEqualTo(1);
            }
        }
        assertThat(shop.assets.versions(TEA, Page.Request.first(50)).items())
                .first()
                .satisfies(version -> assertThat(version.number()).isEqualTo(20));
        assertThat(shop.audit.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void a_flipped_row_is_found() {
        fiveEntries();
        shop.file().tamper("UPDATE audit SET actor = 'chen' WHERE seq = 3");

        assertThat(shop.audit.verify()).isEqualTo(new Broken(3, Fault.ALTERED));
    }

    @Test
    void a_flipped_row_with_a_new_hash_is_found_at_the_next_one() {
        fiveEntries();
        AuditEntry third = told(AuditFilter.ALL).get(2);
        Note forged =
                new Note(
                        "chen", third.role(), third.action(), third.object(), "", null, null, "{}");
        AuditEntry entry = forged.as(3, third.at(), third.prevHash());
        shop.file()
                .tamper(
                        "UPDATE audit SET actor = 'chen', before_hash = NULL, after_hash = NULL,"
                                + " payload = '{}', hash = '%s' WHERE seq = 3"
                                        .formatted(entry.hash()));

        assertThat(shop.audit.verify()).isEqualTo(new Broken(4, Fault.UNLINKED));
    }

    @Test
    void a_deleted_row_is_found() {
        fiveEntries();
        shop.file().tamper("DELETE FROM audit WHERE seq = 2");

        assertThat(shop.audit.verify()).isEqualTo(new Broken(2, Fault.MISSING));
    }

    @Test
    void swapped_rows_are_found() {
        fiveEntries();
        shop.file()
                .tamper(
                        "UPDATE audit SET seq = 99 WHERE seq = 2",
                        "UPDATE audit SET seq = 2 WHERE seq = 3",
                        "UPDATE audit SET seq = 3 WHERE seq = 99");

        assertThat(shop.audit.verify()).isEqualTo(new Broken(2, Fault.UNLINKED));
    }

    @Test
    void a_cut_off_end_and_an_invented_one_are_found() {
        fiveEntries();
        shop.file().tamper("DELETE FROM audit WHERE seq = 5");
        assertThat(shop.audit.verify()).isEqualTo(new Broken(5, Fault.MISSING));

        shop.file().tamper("UPDATE audit_head SET seq = 3");
        assertThat(shop.audit.verify()).isEqualTo(new Broken(4, Fault.HEAD));
    }

    private void fiveEntries() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        assertThat(shop.audit.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void what_is_told_is_bounded() {
        Note note = Note.of(LIN, Role.AUTHOR, "test.note", "test/1");

        assertRefused(Kind.INVALID, "out-of-range", () -> note.because("x".repeat(1_001)));
        assertRefused(
                Kind.INVALID,
                "out-of-range",
                () -> note.with(Payload.of("long", "x".repeat(70_000))));
        assertRefused(
                Kind.INVALID, "malformed", () -> Note.of(LIN, Role.AUTHOR, "DROP TABLE", "test/1"));
    }
}
