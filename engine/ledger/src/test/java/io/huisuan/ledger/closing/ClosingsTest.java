package io.huisuan.ledger.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.bargain.Begun;
import io.huisuan.ledger.bargain.Phase;
import io.huisuan.ledger.bargain.Reply;
import io.huisuan.ledger.closing.Closing.Scope;
import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.GroupFixture;
import io.huisuan.ledger.group.Member;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.hold.Gate;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.promotion.Play;
import io.huisuan.social.bargain.Band;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Promotions go while customers have groups and bargains open. */
class ClosingsTest extends GroupFixture {

    private static final Play.Bargain TERMS =
            new Play.Bargain(
                    199_00,
                    99_00,
                    new Play.FixedHelpers(10, 5_00, 20_00),
                    Duration.ofDays(2),
                    Duration.ofDays(1),
                    false,
                    true,
                    3,
                    100,
                    "");

    @TempDir Path folder;

    private final Books books = new SqlBooks(tables.database(), () -> now, outbox);
    private Bargains bargains;
    private Closings closings;

    @BeforeEach
    void assemble() {
        Keyring keys = Keyring.openOrCreate(folder.resolve("keys"));
        bargains =
                new Bargains(
                        tables.database(),
                        books,
                        keys.customers(),
                        keys.strongbox(),
                        new SecureRandom());
        closings = new Closings(tables.database(), books, intervening, bargains);
    }

    private void start(String id, String promotion, int helpers) {
        var opening =
                new io.huisuan.ledger.bargain.Opening(
                        id,
                        promotion,
                        CAMPAIGN,
                        1,
                        "a".repeat(64),
                        "CNY",
                        ZoneId.of("Asia/Shanghai"),
                        "owner-" + id,
                        TERMS);
        assertThat(bargains.start(opening)).isInstanceOf(Reply.Done.class);
        for (int i = 0; i < helpers; i++) {
            assertThat(bargains.help(id, id + "-friend-" + i, Band.NONE))
                    .isInstanceOf(Reply.Done.class);
        }
    }

    private Phase phase(String bargain) {
        return bargains.find(bargain).map(Begun::phase).orElseThrow();
    }

    private void decide(Scope scope, String name, ClosePolicy policy) {
        closings.decide(new Closing(scope, name, policy, 7, now, "zhao"));
    }

    private int carryOut() {
        return closings.due().stream().mapToInt(closings::carryOut).sum();
    }

    private void stop(boolean isStopped) {
        new Resources(tables.database()).set(CAMPAIGN, new Gate(isStopped, false, 0));
    }

    @Test
    void what_is_open_is_counted_by_promotion() {
        open("g", "leader", THREE);
        buy("g", "leader");
        buy("g", "ann");
        open("h", "leader", THREE);
        start("b", "kan", 0);
        start("won", "kan", 10);

        assertThat(closings.open(List.of("tea", "kan", "other")))
                .containsExactly(new OpenPlays("kan", 0, 0, 2), new OpenPlays("tea", 2, 2, 0));
        assertThat(closings.open(List.of())).isEmpty();
        assertThat(closings.openOf(CAMPAIGN)).isEqualTo(closings.open(List.of("tea", "kan")));
        assertThat(closings.openOf("another")).isEmpty();
    }

    @Test
    void stopped_ones_are_ended_and_each_member_is_refunded() {
        open("g", "leader", THREE);
        buy("g", "leader");
        join("g", "ann");
        open("h", "leader", THREE);
        start("b", "kan", 3);
        start("won", "kan", 10);
        decide(Scope.PROMOTION, "tea", ClosePolicy.STOP_AND_REFUND);
        decide(Scope.PROMOTION, "kan", ClosePolicy.STOP_AND_REFUND);

        assertThat(carryOut()).isEqualTo(4);

        assertThat(group("g").state()).isEqualTo(Group.State.FAILED);
        assertThat(members("g", Member.State.REFUNDING)).containsExactly("g-leader");
        assertThat(pay("g", "ann")).isInstanceOf(Answer.Refused.class);
        assertThat(phase("b")).isEqualTo(Phase.FAILED);
        assertThat(phase("won")).isEqualTo(Phase.EXPIRED);
        assertThat(carryOut()).isZero();
        assertThat(told("failed")).isEqualTo(2);
    }

    @Test
    void others_go_on_and_so_does_what_was_let_finish() {
        open("g", "leader", THREE);
        start("b", "kan", 0);
        decide(Scope.PROMOTION, "tea", ClosePolicy.LET_FINISH);
        decide(Scope.PROMOTION, "other", ClosePolicy.STOP_AND_REFUND);

        assertThat(carryOut()).isZero();
        assertThat(group("g").state()).isEqualTo(Group.State.OPEN);
        assertThat(phase("b")).isEqualTo(Phase.OPEN);
    }

    @Test
    void a_later_decision_takes_the_place_of_an_earlier_one() {
        open("g", "leader", THREE);
        closings.decide(
                new Closing(
                        Scope.PROMOTION,
                        "tea",
                        ClosePolicy.STOP_AND_REFUND,
                        7,
                        now.plusSeconds(60),
                        "zhao"));
        assertThat(closings.due()).as("not yet").isEmpty();
        decide(Scope.PROMOTION, "tea", ClosePolicy.LET_FINISH);
        now = now.plusSeconds(61);

        assertThat(closings.due()).isEmpty();
    }

    /** Nodes that have not heard yet go on opening for a moment; what they open is ended, too. */
    @Test
    void what_is_opened_at_the_same_moment_does_not_stay_open() throws Exception {
        for (int i = 0; i < 120; i++) {
            open("before-" + i, "leader-" + i, THREE);
        }
        decide(Scope.PROMOTION, "tea", ClosePolicy.STOP_AND_REFUND);
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 30; i++) {
            String id = "during-" + i;
            work.add(
                    () -> {
                        open(id, id, THREE);
                        return 0;
                    });
            work.add(this::carryOut);
        }
        var _ = atOnce(work);

        var _ = carryOut();

        assertThat(closings.open(List.of("tea"))).isEmpty();
        assertThat(told("failed")).as("each once").isEqualTo(150);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(carryOut()).isZero();
        assertThat(closings.due()).as("somebody may still not have heard").hasSize(1);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(carryOut()).isZero();
        assertThat(closings.due()).isEmpty();
    }

    @Test
    void a_campaigns_are_ended_only_while_it_is_stopped() {
        open("g", "leader", THREE);
        start("b", "kan", 0);
        decide(Scope.CAMPAIGN, CAMPAIGN, ClosePolicy.STOP_AND_REFUND);

        var _ = carryOut();
        assertThat(group("g").state()).as("it goes on").isEqualTo(Group.State.OPEN);
        stop(true);
        assertThat(carryOut()).isEqualTo(2);
        assertThat(group("g").state()).isEqualTo(Group.State.FAILED);

        stop(false);
        closings.goOn(CAMPAIGN);
        open("h", "leader", THREE);
        assertThat(closings.due()).isEmpty();
    }

    @Test
    void one_that_cannot_be_ended_holds_up_no_other() {
        open("a-broken", "leader", THREE);
        open("b-sound", "leader", THREE);
        tables.tamper("UPDATE buying_group SET need = 0 WHERE id = 'a-broken'");
        decide(Scope.PROMOTION, "tea", ClosePolicy.STOP_AND_REFUND);

        assertThat(catchThrowable(this::carryOut)).isNotNull();

        assertThat(group("b-sound").state()).isEqualTo(Group.State.FAILED);
        assertThat(closings.due()).as("it is tried again").hasSize(1);
        tables.tamper("UPDATE buying_group SET need = 3 WHERE id = 'a-broken'");
        assertThat(carryOut()).isEqualTo(1);
    }
}
