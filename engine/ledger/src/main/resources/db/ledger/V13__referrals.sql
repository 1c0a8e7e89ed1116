-- An inviter's code in a promotion. Short and public: it tells nothing of the inviter.
CREATE TABLE referral_code (
    promotion_id VARCHAR(64) NOT NULL,
    inviter      BINARY(16)  NOT NULL,
    code         VARCHAR(16) NOT NULL,
    at           DATETIME(6) NOT NULL,
    PRIMARY KEY (promotion_id, inviter),
    UNIQUE KEY referral_code_once (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Somebody who brings or is brought, by keyed hash, and the hashes of what tells pretended people apart. Its row is the lock on
-- whom the customer is bound to, and on how many rewards the customer gets.
CREATE TABLE referral_customer (
    customer BINARY(16) NOT NULL,
    phone    BINARY(16),
    device   BINARY(16),
    payer    BINARY(16),
    PRIMARY KEY (customer),
    KEY customer_by_phone (phone),
    KEY customer_by_device (device),
    KEY customer_by_payer (payer)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Visits by an inviter's link, of one visitor.
CREATE TABLE referral_touch (
    promotion_id VARCHAR(64) NOT NULL,
    visitor      BINARY(16)  NOT NULL,
    inviter      BINARY(16)  NOT NULL,
    source       VARCHAR(32) NOT NULL,
    first_at     DATETIME(6) NOT NULL,
    last_at      DATETIME(6) NOT NULL,
    visits       INT         NOT NULL,
    PRIMARY KEY (promotion_id, visitor, inviter),
    KEY touch_by_time (promotion_id, first_at, visitor)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who brought whom: one inviter for ever.
CREATE TABLE referral (
    invitee        BINARY(16)   NOT NULL,
    inviter        BINARY(16)   NOT NULL,
    promotion_id   VARCHAR(64)  NOT NULL,
    campaign_id    VARCHAR(64)  NOT NULL,
    release_digest VARCHAR(80)  NOT NULL,
    source         VARCHAR(32)  NOT NULL,
    risk           INT          NOT NULL,
    reasons        VARCHAR(500) NOT NULL,
    state          VARCHAR(8)   NOT NULL,
    bound_at       DATETIME(6)  NOT NULL,
    revoked_at     DATETIME(6),
    revoked_by     VARCHAR(64),
    revoked_for    VARCHAR(500),
    PRIMARY KEY (invitee),
    KEY referral_of_inviter (inviter, bound_at, invitee),
    KEY referral_by_time (promotion_id, bound_at),
    CONSTRAINT referral_of_another CHECK (inviter <> invitee),
    CONSTRAINT referral_risk CHECK (risk BETWEEN 0 AND 100),
    CONSTRAINT referral_state CHECK (state IN ('BOUND', 'REVOKED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Orders of invitees. Their number counts those that were paid; rewarded_at says that rules have been asked what they earn.
CREATE TABLE referral_order (
    hold_id      CHAR(32)    NOT NULL,
    invitee      BINARY(16)  NOT NULL,
    promotion_id VARCHAR(64) NOT NULL,
    amount       BIGINT      NOT NULL,
    refunded     BIGINT      NOT NULL,
    number       INT,
    state        VARCHAR(9)  NOT NULL,
    placed_at    DATETIME(6) NOT NULL,
    paid_at      DATETIME(6),
    received_at  DATETIME(6),
    rewarded_at  DATETIME(6),
    PRIMARY KEY (hold_id),
    UNIQUE KEY order_of_invitee (invitee, number),
    KEY order_to_reward (state, rewarded_at, paid_at),
    KEY order_by_time (promotion_id, number, paid_at),
    CONSTRAINT referral_order_net CHECK (refunded BETWEEN 0 AND amount),
    CONSTRAINT referral_order_state CHECK (state IN ('PLACED', 'PAID', 'RETURNED', 'CANCELLED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What somebody gets, once for each milestone of an invitee, with the terms that it was promised under.
CREATE TABLE referral_reward (
    id             CHAR(32)      NOT NULL,
    seq            BIGINT        NOT NULL AUTO_INCREMENT,
    promotion_id   VARCHAR(64)   NOT NULL,
    campaign_id    VARCHAR(64)   NOT NULL,
    release_digest VARCHAR(80)   NOT NULL,
    invitee        BINARY(16)    NOT NULL,
    side           VARCHAR(7)    NOT NULL,
    level          INT           NOT NULL,
    milestone      VARCHAR(32)   NOT NULL,
    receiver       BINARY(16)    NOT NULL,
    hold_id        CHAR(32),
    net            BIGINT        NOT NULL,
    prize          VARCHAR(4000) NOT NULL,
    currency       CHAR(3)       NOT NULL,
    value          BIGINT        NOT NULL,
    least_net      BIGINT        NOT NULL,
    per_day        INT           NOT NULL,
    per_month      INT           NOT NULL,
    zone           VARCHAR(64)   NOT NULL,
    window_seconds BIGINT        NOT NULL,
    suspicious     BOOLEAN       NOT NULL,
    reasons        VARCHAR(500)  NOT NULL,
    state          VARCHAR(11)   NOT NULL,
    why            VARCHAR(13),
    at             DATETIME(6)   NOT NULL,
    due_at         DATETIME(6),
    granted_at     DATETIME(6),
    changed_at     DATETIME(6)   NOT NULL,
    decided_by     VARCHAR(64),
    decided_for    VARCHAR(500),
    PRIMARY KEY (id),
    UNIQUE KEY reward_in_order_of_time (seq),
    UNIQUE KEY reward_once (promotion_id, invitee, side, level, milestone),
    KEY reward_due (state, due_at),
    KEY reward_to_review (state, seq),
    KEY reward_of_receiver (receiver, seq),
    KEY reward_of_invitee (invitee, state),
    KEY reward_of_order (hold_id),
    KEY reward_by_cap (receiver, promotion_id, side, granted_at),
    KEY reward_by_time (promotion_id, side, granted_at),
    CONSTRAINT reward_side CHECK (side IN ('INVITER', 'INVITEE')),
    CONSTRAINT reward_level CHECK (level IN (1, 2)),
    CONSTRAINT reward_value CHECK (value >= 0),
    CONSTRAINT reward_state CHECK (state IN ('PENDING', 'HELD', 'GRANTED', 'CANCELLED', 'CLAWED_BACK'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a customer has of rewards, and owes.
CREATE TABLE referral_account (
    customer    BINARY(16) NOT NULL,
    currency    CHAR(3)    NOT NULL,
    granted     BIGINT     NOT NULL,
    spent       BIGINT     NOT NULL,
    clawed_back BIGINT     NOT NULL,
    available   BIGINT     NOT NULL,
    debt        BIGINT     NOT NULL,
    PRIMARY KEY (customer, currency),
    CONSTRAINT account_sums CHECK (available - debt = granted - spent - clawed_back),
    CONSTRAINT account_owes_or_has CHECK (available >= 0 AND debt >= 0 AND (available = 0 OR debt = 0))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only: what moved an account, once each; the reference is a reward's id or the key of what was spent.
CREATE TABLE referral_entry (
    seq       BIGINT      NOT NULL AUTO_INCREMENT,
    customer  BINARY(16)  NOT NULL,
    currency  CHAR(3)     NOT NULL,
    kind      VARCHAR(9)  NOT NULL,
    reference VARCHAR(64) NOT NULL,
    amount    BIGINT      NOT NULL,
    available BIGINT      NOT NULL,
    debt      BIGINT      NOT NULL,
    at        DATETIME(6) NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE KEY entry_of_account_once (customer, kind, reference),
    CONSTRAINT referral_entry_kind CHECK (kind IN ('GRANT', 'SPEND', 'CLAW_BACK'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
