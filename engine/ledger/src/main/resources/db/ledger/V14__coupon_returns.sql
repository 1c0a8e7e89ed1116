-- What becomes of a coupon that an order gives back after its time. When that was stands in the ledger.
ALTER TABLE coupon_template
    ADD COLUMN return_policy VARCHAR(10) NOT NULL DEFAULT 'STRICT',
    ADD CONSTRAINT template_return_policy CHECK (return_policy IN ('STRICT', 'EXTEND_24H'));
