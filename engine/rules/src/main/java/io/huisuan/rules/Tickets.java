package io.huisuan.rules;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.drl.DrlModule;
import io.huisuan.rules.drl.Voice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The codes and coupons that promotions name, and which of them they ask for. */
final class Tickets {
    private final Map<Ticket, Set<String>> byTicket = new HashMap<>();

    /** Looks through conditions, also those of rows, and through what compiled rules need. */
    Tickets(Collection<Promotion> promotions, TableRows rows, Collection<Voice> voices) {
        for (Promotion promotion : promotions) {
            note(promotion.id(), asked(promotion.when()));
            rows.of(promotion.id()).forEach(row -> note(promotion.id(), asked(row.when())));
        }
        voices.forEach(voice -> note(voice.promotion().id(), asked(voice.module())));
    }

    private void note(String promotion, Stream<Ticket> tickets) {
        tickets.forEach(
                ticket -> byTicket.computeIfAbsent(ticket, _ -> new TreeSet<>()).add(promotion));
    }

    /** Ids of promotions, sorted. */
    List<String> by(Ticket ticket) {
        return List.copyOf(byTicket.getOrDefault(ticket, Set.of()));
    }

    private static Stream<Ticket> asked(DrlModule module) {
        return module.rules().stream().flatMap(rule -> asked(rule.needs()));
    }

    /** Not those that must not be there. */
    static Stream<Ticket> asked(Condition condition) {
        return switch (condition) {
            case AllOf(var of) -> of.stream().flatMap(Tickets::asked);
            case AnyOf(var of) -> of.stream().flatMap(Tickets::asked);
            case TextIn(var field, var values) ->
                    switch (field) {
                        case CODE, COUPON -> values.stream().map(value -> new Ticket(field, value));
                        case CHANNEL,
                                STORE,
                                PAYMENT,
                                CUSTOMER,
                                TIER,
                                TAG,
                                REGION,
                                ROLE,
                                MILESTONE ->
                                Stream.empty();
                    };
            case Not _, NumberIs _, HasLines _ -> Stream.empty();
        };
    }
}
