-- The campaigns that gave an order something, also nothing scarce, and who bears what its coupons took off.
ALTER TABLE hold
    ADD COLUMN campaigns MEDIUMTEXT CHARACTER SET ascii NOT NULL DEFAULT '',
    ADD COLUMN costs     TEXT CHARACTER SET ascii NOT NULL DEFAULT '';
