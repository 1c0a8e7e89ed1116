-- What becomes of a payment whose seat has gone to somebody else, by the terms that the group began with.
ALTER TABLE buying_group
    ADD COLUMN late_payer VARCHAR(9) NOT NULL DEFAULT 'REFUND',
    ADD CONSTRAINT group_late_payer CHECK (late_payer IN ('REFUND', 'NEW_GROUP'));
