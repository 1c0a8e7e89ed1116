-- Times are UTC, from the one clock that decides. Ids are compared byte by byte.

-- What a campaign lets through. Reservations share a lock on the row; stopping takes it alone.
CREATE TABLE campaign_gate (
    campaign_id  VARCHAR(64) NOT NULL,
    stopped      BOOLEAN     NOT NULL,
    honours_late BOOLEAN     NOT NULL,
    PRIMARY KEY (campaign_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE resource (
    id          VARCHAR(130) NOT NULL,
    campaign_id VARCHAR(64)  NOT NULL,
    lim         BIGINT       NOT NULL,
    held        BIGINT       NOT NULL DEFAULT 0,
    used        BIGINT       NOT NULL DEFAULT 0,
    overdraft   BIGINT       NOT NULL DEFAULT 0,
    overdrawn   BIGINT       NOT NULL DEFAULT 0,
    defined     BOOLEAN      NOT NULL,
    frozen      BOOLEAN      NOT NULL DEFAULT FALSE,
    PRIMARY KEY (id),
    KEY resource_by_campaign (campaign_id, id),
    CONSTRAINT resource_held CHECK (held >= 0),
    CONSTRAINT resource_used CHECK (used >= 0),
    CONSTRAINT resource_within_limit CHECK (held + used <= lim),
    CONSTRAINT resource_overdrawn CHECK (overdrawn >= 0 AND overdrawn <= overdraft)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The id is client, route and idempotency key in one. An order has at most one hold that has not
-- expired: live_order says so.
CREATE TABLE hold (
    id           CHAR(32)    NOT NULL,
    seq          BIGINT      NOT NULL AUTO_INCREMENT,
    client       VARCHAR(64) NOT NULL,
    order_id     VARCHAR(64) NOT NULL,
    live_order   VARCHAR(64) AS (CASE WHEN state <> 'EXPIRED' THEN order_id END) STORED,
    request_hash CHAR(64)    NOT NULL,
    state        VARCHAR(10) NOT NULL,
    at           DATETIME(6) NOT NULL,
    expires_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY hold_in_order_of_time (seq),
    UNIQUE KEY hold_live_once (client, live_order),
    KEY hold_by_order (client, order_id, seq),
    KEY hold_by_expiry (state, expires_at),
    CONSTRAINT hold_state CHECK (state IN ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED', 'REFUNDED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE hold_item (
    hold_id  CHAR(32)    NOT NULL,
    line_id  VARCHAR(64) NOT NULL,
    position INT         NOT NULL,
    units    INT         NOT NULL,
    returned INT         NOT NULL,
    PRIMARY KEY (hold_id, line_id),
    CONSTRAINT item_returned CHECK (returned >= 0 AND returned <= units)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE hold_line (
    hold_id     CHAR(32)     NOT NULL,
    resource_id VARCHAR(130) NOT NULL,
    line_id     VARCHAR(64)  NOT NULL,
    position    INT          NOT NULL,
    campaign_id VARCHAR(64)  NOT NULL,
    give_back   VARCHAR(12)  NOT NULL,
    bound       BIGINT       NOT NULL,
    wanted      BIGINT       NOT NULL,
    taken       BIGINT       NOT NULL,
    returned    BIGINT       NOT NULL,
    overdrawn   BOOLEAN      NOT NULL,
    PRIMARY KEY (hold_id, resource_id, line_id),
    KEY line_by_resource (resource_id, hold_id),
    CONSTRAINT line_taken CHECK (taken >= 0 AND taken <= wanted),
    CONSTRAINT line_returned CHECK (returned >= 0 AND returned <= taken)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only: what happened, and by how much it moved which counter.
CREATE TABLE ledger_entry (
    seq          BIGINT      NOT NULL AUTO_INCREMENT,
    hold_id      CHAR(32)    NOT NULL,
    step         VARCHAR(8)  NOT NULL,
    number       INT         NOT NULL,
    after_state  VARCHAR(10) NOT NULL,
    at           DATETIME(6) NOT NULL,
    request      CHAR(32),
    request_hash CHAR(64),
    PRIMARY KEY (seq),
    UNIQUE KEY entry_once (hold_id, step, number),
    UNIQUE KEY entry_by_request (request),
    KEY entry_by_time (at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE ledger_movement (
    hold_id     CHAR(32)     NOT NULL,
    step        VARCHAR(8)   NOT NULL,
    number      INT          NOT NULL,
    resource_id VARCHAR(130) NOT NULL,
    held        BIGINT       NOT NULL,
    used        BIGINT       NOT NULL,
    overdrawn   BIGINT       NOT NULL,
    PRIMARY KEY (hold_id, step, number, resource_id),
    KEY movement_by_resource (resource_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Events that left with the transaction that caused them.
CREATE TABLE outbox (
    seq       BIGINT       NOT NULL AUTO_INCREMENT,
    id        VARCHAR(96)  NOT NULL,
    aggregate VARCHAR(160) NOT NULL,
    type      VARCHAR(64)  NOT NULL,
    at        DATETIME(6)  NOT NULL,
    payload   MEDIUMTEXT   NOT NULL,
    state     VARCHAR(8)   NOT NULL DEFAULT 'PENDING',
    attempts  INT          NOT NULL DEFAULT 0,
    next_at   DATETIME(6)  NOT NULL,
    sent_at   DATETIME(6),
    failure   VARCHAR(500),
    PRIMARY KEY (seq),
    UNIQUE KEY outbox_once (id),
    KEY outbox_due (state, next_at),
    KEY outbox_of_aggregate (aggregate, state, seq),
    CONSTRAINT outbox_state CHECK (state IN ('PENDING', 'SENT', 'DEAD'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
