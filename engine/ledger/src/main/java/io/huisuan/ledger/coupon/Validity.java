package io.huisuan.ledger.coupon;

/** Until when customers' coupons can be used, for mappers. */
public final class Validity {

    /**
     * SQL: the end of a coupon {@code c} of a template {@code t}, exclusive; null for ever. Where
     * the template extends what comes back after its time, that is a day after it first did: by the
     * ledger, so that nothing has to be written to a coupon when orders give it back. Whoever
     * orders and cancels again and again gains nothing.
     */
    public static final String UNTIL =
            """
            CASE WHEN t.return_policy = 'EXTEND_24H'
                 THEN COALESCE((SELECT MIN(e.at) + INTERVAL 24 HOUR
                                  FROM ledger_movement m
                                  JOIN ledger_entry e
                                    ON e.hold_id = m.hold_id
                                   AND e.step = m.step
                                   AND e.number = m.number
                                 WHERE m.resource_id = CONCAT('CODE:coupon.', c.id)
                                   AND 0 > m.held + m.used
                                   AND e.at >= c.valid_until),
                               c.valid_until)
                 ELSE c.valid_until END
            """;

    private Validity() {}
}
