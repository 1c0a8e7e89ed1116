package io.huisuan.bench.faults;

import io.huisuan.bench.faults.Note.Route;
import io.huisuan.bench.faults.Reply.Meaning;
import io.huisuan.ledger.hold.Step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger as it is at the end, compared with what customers and the shop were told. */
final class Books {

    /** What happened to an order: the steps in the books, oldest first, and their events. */
    private record Story(List<Step> steps, List<String> events) {}

    private final Diary diary;
    private final Receiver receiver;
    private final Map<String, Story> stories = new HashMap<>();
    private long entries;

    Books(Office office, Diary diary, Receiver receiver) {
        this.diary = diary;
        this.receiver = receiver;
        office.rows(
                        """
                        SELECT h.order_id, e.step, CONCAT(e.hold_id, ':', e.step, ':', e.number)
                          FROM ledger_entry e
                          JOIN hold h ON h.id = e.hold_id
                         ORDER BY e.seq
                        """)
                .forEach(row -> note(row.get(0), Step.valueOf(row.get(1)), row.get(2)));
    }

    private void note(String order, Step step, String event) {
        Story story = story(order);
        story.steps().add(step);
        story.events().add(event);
        entries++;
    }

    private Story story(String order) {
        return stories.computeIfAbsent(order, _ -> new Story(new ArrayList<>(), new ArrayList<>()));
    }

    /** What was acknowledged is in the books. */
    Check acknowledged() {
        long checked = 0;
        var lost = new ArrayList<String>();
        for (Note note : diary.notes()) {
            if (note.has(Meaning.DONE)) {
                checked++;
                List<Step> steps = story(note.order()).steps();
                if (steps.stream().noneMatch(step -> isOf(note.route(), step))) {
                    lost.add(note.key() + " was acknowledged: " + steps);
                }
            }
        }
        return new Check("INV-5", "what was acknowledged is in the books", checked, lost);
    }

    private static boolean isOf(Route route, Step step) {
        return switch (route) {
            case PLACE -> step == Step.RESERVE;
            case PAID -> step == Step.COMMIT || step == Step.LATE;
            case CANCEL -> step == Step.RELEASE || step == Step.REFUND;
            case RETURNS -> step == Step.REFUND;
        };
    }

    /** What was refused each time it was asked for holds nothing. */
    Check refused() {
        long checked = 0;
        var held = new ArrayList<String>();
        for (Note note : diary.notes()) {
            if (note.isRefused() && (note.route() == Route.PLACE || note.route() == Route.PAID)) {
                checked++;
                List<Step> steps = story(note.order()).steps();
                if (steps.stream().anyMatch(step -> isOf(note.route(), step))) {
                    held.add(note.key() + " was refused: " + steps + " " + note.replies());
                }
            }
        }
        return new Check("INV-5", "what was refused holds nothing", checked, held);
    }

    /** Each event has arrived, each order's in their order, and no other. */
    Check told() {
        var wrong = new ArrayList<String>();
        Set<String> orders = new HashSet<>(stories.keySet());
        orders.addAll(receiver.orders());
        for (String order : orders) {
            List<String> heard = receiver.of(order);
            List<String> happened = story(order).events();
            if (!heard.equals(happened)) {
                wrong.add(order + ": happened " + happened + ", was told " + heard);
            }
        }
        return new Check("INV-6", "the shop was told, in order, and nothing else", entries, wrong);
    }

    /** One key, one result: of all answers one at most is new, and all are the same. */
    Check answers() {
        var wrong = new ArrayList<>(diary.wrongAnswers());
        long checked = diary.reused();
        for (Note note : diary.notes()) {
            List<Reply> done =
                    note.replies().stream().filter(r -> r.meaning() == Meaning.DONE).toList();
            checked += done.size();
            long fresh = done.stream().filter(reply -> !reply.isReplay()).count();
            if (fresh > 1 || done.stream().map(Reply::body).distinct().count() > 1) {
                wrong.add(note.key() + " was answered " + done);
            }
        }
        return new Check("INV-8", "one key, one answer", checked, wrong);
    }

    /** Everything was answered in the words of the API. */
    Check words() {
        var wrong = new ArrayList<String>();
        long checked = 0;
        for (Note note : diary.notes()) {
            for (Reply reply : note.replies()) {
                checked++;
                if (reply.meaning() == Meaning.BROKEN) {
                    wrong.add(note.key() + ": " + reply);
                }
            }
        }
        return new Check("API", "answers are the API's own", checked, wrong);
    }

    /** By their own notes, customers have not got more than there is. */
    Check spent(Offers offers) {
        Set<String> undone = new HashSet<>();
        for (Note note : diary.notes()) {
            if (note.route() == Route.CANCEL || note.route() == Route.RETURNS) {
                undone.add(note.order());
            }
        }
        var spent = new Spent(offers);
        diary.notes().stream()
                .filter(n -> n.route() == Route.PAID && n.has(Meaning.DONE))
                .filter(n -> !undone.contains(n.order()))
                .forEach(n -> spent.add(n.customer(), diary.discount(n.order())));
        return spent.check();
    }
}
