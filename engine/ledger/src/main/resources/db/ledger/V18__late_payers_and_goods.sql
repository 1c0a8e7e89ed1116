-- What becomes of a payment whose seat has gone to somebody else, by the terms that the group began with.
ALTER TABLE buying_group
    ADD COLUMN late_payer VARCHAR(9) NOT NULL DEFAULT 'REFUND',
    ADD CONSTRAINT group_late_payer CHECK (late_payer IN ('REFUND', 'NEW_GROUP'));

-- Which units of an order are bought together: what a settled price is of.
CREATE TABLE group_goods (
    hold_id CHAR(32)    NOT NULL,
    line_id VARCHAR(64) NOT NULL,
    units   BIGINT      NOT NULL,
    PRIMARY KEY (hold_id, line_id),
    CONSTRAINT goods_units CHECK (units > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
