-- Prices on their way down, with the terms that each was started with. Customers stand here as keyed hashes. A customer
-- has at most one of a promotion that is open: open_owner says so. The seed is encrypted; its SHA-256 was shown at the start.
CREATE TABLE bargain (
    id                  VARCHAR(64)  NOT NULL,
    promotion_id        VARCHAR(64)  NOT NULL,
    campaign_id         VARCHAR(64)  NOT NULL,
    release_number      BIGINT       NOT NULL,
    release_digest      CHAR(64)     NOT NULL,
    owner               BINARY(16)   NOT NULL,
    currency            CHAR(3)      NOT NULL,
    zone                VARCHAR(64)  NOT NULL,
    first_price         BIGINT       NOT NULL,
    floor_price         BIGINT       NOT NULL,
    cuts                VARCHAR(8)   NOT NULL,
    helpers             INT          NOT NULL,
    least_cut           BIGINT       NOT NULL,
    most_cut            BIGINT       NOT NULL,
    life_seconds        BIGINT       NOT NULL,
    buy_within_seconds  BIGINT       NOT NULL,
    at_any_price        BOOLEAN      NOT NULL,
    owner_cuts          BOOLEAN      NOT NULL,
    starts_per_customer INT          NOT NULL,
    helps_per_day       INT          NOT NULL,
    seed                VARCHAR(100) CHARACTER SET ascii NOT NULL,
    commitment          CHAR(64)     NOT NULL,
    started_at          DATETIME(6)  NOT NULL,
    price               BIGINT       NOT NULL,
    helps               INT          NOT NULL,
    state               VARCHAR(8)   NOT NULL,
    until_at            DATETIME(6),
    hold_id             CHAR(32),
    version             INT          NOT NULL,
    open_owner          BINARY(16)  AS (CASE WHEN state = 'OPEN' THEN owner END) STORED,
    due_at              DATETIME(6) AS (CASE WHEN state IN ('OPEN', 'SUCCESS') THEN until_at END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY bargain_open_once (promotion_id, open_owner),
    KEY bargain_of_owner (owner, started_at, id),
    KEY bargain_by_time (started_at, id),
    KEY bargain_by_promotion (promotion_id, started_at, id),
    KEY bargain_due (due_at, id),
    CONSTRAINT bargain_price CHECK (floor_price >= 0 AND floor_price <= price AND price <= first_price),
    CONSTRAINT bargain_cuts CHECK (cuts IN ('FIXED', 'WEIGHTED')),
    CONSTRAINT bargain_helps CHECK (helps >= 0 AND helps <= 1000),
    CONSTRAINT bargain_state CHECK (state IN ('OPEN', 'SUCCESS', 'ORDERED', 'FINISHED', 'FAILED', 'EXPIRED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only: who helped, once, and all that decided the cut.
CREATE TABLE bargain_help (
    bargain_id VARCHAR(64) NOT NULL,
    helper     BINARY(16)  NOT NULL,
    number     INT         NOT NULL,
    chance     BIGINT      NOT NULL,
    band_least INT         NOT NULL,
    band_most  INT         NOT NULL,
    cut        BIGINT      NOT NULL,
    price      BIGINT      NOT NULL,
    at         DATETIME(6) NOT NULL,
    PRIMARY KEY (bargain_id, helper),
    UNIQUE KEY help_in_order (bargain_id, number),
    CONSTRAINT help_cut CHECK (cut > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How many bargains of a promotion a customer has started, and helped in on a business day of its zone.
CREATE TABLE bargain_quota (
    promotion_id VARCHAR(64) NOT NULL,
    customer     BINARY(16)  NOT NULL,
    period       VARCHAR(10) NOT NULL,
    used         INT         NOT NULL,
    PRIMARY KEY (promotion_id, customer, period),
    CONSTRAINT bargain_quota_used CHECK (used >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
