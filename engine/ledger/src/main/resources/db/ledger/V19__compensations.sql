-- What the owner of a won bargain gets when nothing is left to buy: a coupon of this template, by the terms that it was started
-- with; empty for none. It is decided once: nobody has decided yet where there is no state.
ALTER TABLE bargain
    ADD COLUMN compensation VARCHAR(64) NOT NULL DEFAULT '',
    ADD COLUMN compensation_state VARCHAR(7),
    ADD COLUMN compensation_coupon CHAR(32),
    ADD COLUMN compensation_why VARCHAR(32),
    ADD COLUMN compensation_at DATETIME(6),
    ADD COLUMN undecided VARCHAR(64) AS (CASE WHEN compensation <> '' AND compensation_state IS NULL AND state IN ('SUCCESS', 'EXPIRED')
                                              THEN promotion_id END) STORED,
    ADD KEY bargain_undecided (undecided),
    ADD KEY bargain_compensation (compensation_state, compensation_at),
    ADD CONSTRAINT bargain_compensated CHECK (compensation_state IN ('DUE', 'GIVEN', 'FAILED', 'NONE'));
