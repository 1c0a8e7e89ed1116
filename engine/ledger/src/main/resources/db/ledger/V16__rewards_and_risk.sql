-- Rules have still to be asked what being bound earns.
ALTER TABLE referral
    ADD COLUMN to_ask BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY referral_to_ask (to_ask, bound_at);

-- The money of a reward, and whether its campaign's budgets have paid for it: WANTED until they were asked, BACK when they have it again.
ALTER TABLE referral_reward
    ADD COLUMN money BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN funding VARCHAR(6) NOT NULL DEFAULT 'NONE',
    ADD KEY reward_by_funding (funding, state, seq),
    ADD CONSTRAINT reward_funding CHECK (funding IN ('NONE', 'WANTED', 'TAKEN', 'BACK'));

-- The coupons of a reward: each is given once, and taken back with the reward unless an order has used it.
CREATE TABLE referral_coupon (
    reward_id   CHAR(32)    NOT NULL,
    number      INT         NOT NULL,
    template_id VARCHAR(64) NOT NULL,
    state       VARCHAR(9)  NOT NULL,
    coupon_id   CHAR(32),
    why         VARCHAR(32),
    changed_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (reward_id, number),
    KEY referral_coupon_to_do (state, changed_at),
    CONSTRAINT referral_coupon_state
        CHECK (state IN ('WAITING', 'DUE', 'GIVEN', 'FAILED', 'DROPPED', 'TAKE_BACK', 'REVOKED', 'KEPT'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a shop has last seen of a customer, by keyed hashes, and how busy the customer is in an hour and on a day (UTC).
CREATE TABLE risk_customer (
    customer      BINARY(16)  NOT NULL,
    device        BINARY(16),
    payer         BINARY(16),
    address       BINARY(16),
    registered_at DATETIME(6),
    told          INT         NOT NULL DEFAULT 0,
    hour          DATETIME(6),
    helps         INT         NOT NULL DEFAULT 0,
    day           DATETIME(6),
    opened        INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (customer),
    CONSTRAINT risk_told CHECK (told BETWEEN 0 AND 100)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which customers a device, payer or address was seen with, and when last.
CREATE TABLE risk_seen (
    kind     VARCHAR(7)  NOT NULL,
    trace    BINARY(16)  NOT NULL,
    customer BINARY(16)  NOT NULL,
    at       DATETIME(6) NOT NULL,
    PRIMARY KEY (kind, trace, customer),
    KEY seen_by_time (kind, trace, at),
    CONSTRAINT risk_kind CHECK (kind IN ('DEVICE', 'PAYER', 'ADDRESS'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Of whom a helper was when helping: the device's keyed hash, and how suspicious.
ALTER TABLE bargain_help
    ADD COLUMN device BINARY(16),
    ADD COLUMN risk INT NOT NULL DEFAULT 0;
