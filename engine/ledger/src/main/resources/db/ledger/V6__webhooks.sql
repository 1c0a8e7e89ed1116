-- The outbox says what happened; who is told, and how that goes, stands in a row per endpoint.
ALTER TABLE outbox DROP CONSTRAINT outbox_state;

ALTER TABLE outbox
    DROP KEY outbox_due,
    DROP KEY outbox_of_aggregate,
    DROP COLUMN state,
    DROP COLUMN attempts,
    DROP COLUMN next_at,
    DROP COLUMN sent_at,
    DROP COLUMN failure,
    ADD COLUMN campaigns TEXT NOT NULL,
    ADD COLUMN dispatched BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY outbox_waiting (dispatched, seq),
    ADD KEY outbox_by_time (at, seq);

-- Where events are posted to. Its secrets are encrypted; while there are two, both sign.
CREATE TABLE webhook_endpoint (
    id            CHAR(16)       NOT NULL,
    name          VARCHAR(100)   NOT NULL,
    address       VARCHAR(1000)  NOT NULL,
    types         VARCHAR(1000)  NOT NULL,
    campaigns     VARCHAR(4000)  NOT NULL,
    active        BOOLEAN        NOT NULL,
    secret_number INT            NOT NULL,
    secret        VARCHAR(200)   NOT NULL,
    older_number  INT,
    older         VARCHAR(200)  ,
    revision      INT            NOT NULL,
    created_by    VARCHAR(64)    NOT NULL,
    created_at    DATETIME(6)    NOT NULL,
    removed_at    DATETIME(6),
    PRIMARY KEY (id),
    KEY endpoint_by_time (created_at, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row. Whoever has it hands events over to the endpoints; so events of an aggregate keep their order.
CREATE TABLE webhook_turn (
    id TINYINT NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO webhook_turn (id) VALUES (1);

-- An event on its way to an endpoint; seq is the outbox's.
CREATE TABLE webhook_delivery (
    endpoint_id CHAR(16)     NOT NULL,
    seq         BIGINT       NOT NULL,
    aggregate   VARCHAR(160) NOT NULL,
    state       VARCHAR(8)   NOT NULL,
    attempts    INT          NOT NULL,
    tries       INT          NOT NULL,
    next_at     DATETIME(6)  NOT NULL,
    sent_at     DATETIME(6),
    PRIMARY KEY (endpoint_id, seq),
    KEY delivery_due (endpoint_id, state, next_at, seq),
    KEY delivery_of_aggregate (endpoint_id, aggregate, state, seq),
    KEY delivery_of_event (seq),
    CONSTRAINT delivery_state CHECK (state IN ('PENDING', 'SENT', 'DEAD'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How each attempt went: the newest few, which take each other's places.
CREATE TABLE webhook_attempt (
    endpoint_id CHAR(16)    NOT NULL,
    seq         BIGINT      NOT NULL,
    place       INT         NOT NULL,
    number      INT         NOT NULL,
    at          DATETIME(6) NOT NULL,
    status      INT,
    failure     VARCHAR(300),
    millis      BIGINT      NOT NULL,
    PRIMARY KEY (endpoint_id, seq, place)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Orders are looked for by what people know of them.
ALTER TABLE hold
    ADD KEY hold_by_name (order_id, seq),
    ADD KEY hold_by_time (at, seq);

ALTER TABLE hold_line ADD KEY line_by_campaign (campaign_id, hold_id);
