package io.huisuan.admin.coupon;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.code.CodeText;
import io.huisuan.ledger.code.Sought;
import io.huisuan.ledger.hold.State;
import io.huisuan.repo.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What became of a code. */
@RestController
class CodeController {

    private final BatchDesk desk;
    private final InstantSource now;

    CodeController(BatchDesk desk, InstantSource now) {
        this.desk = desk;
        this.now = now;
    }

    /**
     * A code, or the end of one.
     *
     * @param text all of it, however it is written; else batch and last4
     * @param batch the batch that it is of
     * @param last4 its last four symbols
     */
    record Question(@Nullable String text, @Nullable String batch, @Nullable String last4) {}

    /**
     * A code that was found.
     *
     * @param last4 its last symbols
     * @param owned it belongs to a customer
     * @param held uses that wait to be paid
     * @param used uses that were paid
     * @param uses the newest orders, at most 20
     */
    record FoundCode(
            String last4,
            BatchView batch,
            boolean owned,
            long held,
            long used,
            List<CodeUse> uses) {}

    /**
     * An order that a code was reserved for.
     *
     * @param client whose order it is
     */
    record CodeUse(String client, String order, State state, Instant at) {}

    /**
     * What was found.
     *
     * @param mistyped it looks like a code of ours, with a wrong symbol
     */
    record FoundCodes(List<FoundCode> codes, boolean mistyped) {}

    /**
     * Looks a code up. It travels in the body, because addresses are logged; who asked is recorded.
     */
    @PostMapping("/api/codes/look-up")
    FoundCodes lookUp(@AuthenticationPrincipal Actor actor, @RequestBody Question question) {
        if (question.text() != null) {
            String text = Given.text("/text", question.text(), 100);
            List<Sought> found = desk.seek(actor, text);
            return new FoundCodes(views(found), found.isEmpty() && CodeText.isMistyped(text));
        }
        String batch = Given.text("/batch", question.batch(), 64);
        String last4 = Given.text("/last4", question.last4(), 8);
        return new FoundCodes(views(desk.seek(actor, batch, last4)), false);
    }

    private List<FoundCode> views(List<Sought> found) {
        return found.stream().map(this::view).toList();
    }

    private FoundCode view(Sought sought) {
        return new FoundCode(
                sought.last4(),
                BatchView.of(sought.batch(), now.instant()),
                sought.owned(),
                sought.held(),
                sought.used(),
                sought.uses().stream()
                        .map(use -> new CodeUse(use.client(), use.orderId(), use.state(), use.at()))
                        .toList());
    }
}
