-- What a coupon is. Its discount is the promotion's that asks for it: here is who gets how many, and until when.
CREATE TABLE coupon_template (
    id                VARCHAR(64)  NOT NULL,
    campaign_id       VARCHAR(64)  NOT NULL,
    name_zh           VARCHAR(100) NOT NULL,
    name_en           VARCHAR(100) NOT NULL,
    version           INT          NOT NULL,
    claimable         BOOLEAN      NOT NULL,
    stock             BIGINT,
    per_customer      INT,
    uses_per_customer INT,
    valid_from        DATETIME(6),
    valid_until       DATETIME(6),
    valid_for_seconds BIGINT,
    cost_share        VARCHAR(1000) NOT NULL,
    stopped           BOOLEAN      NOT NULL,
    at                DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY template_by_campaign (campaign_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Codes that were made or named together. A batch of single codes is made in the background.
CREATE TABLE code_batch (
    id           VARCHAR(64)  NOT NULL,
    template_id  VARCHAR(64)  NOT NULL,
    kind         VARCHAR(8)   NOT NULL,
    size         BIGINT       NOT NULL,
    made         BIGINT       NOT NULL,
    uses_each    BIGINT       NOT NULL,
    prefix       VARCHAR(6)   NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    stopped      BOOLEAN      NOT NULL,
    failure      VARCHAR(500),
    by_account   VARCHAR(64)  NOT NULL,
    at           DATETIME(6)  NOT NULL,
    done_at      DATETIME(6),
    file_until   DATETIME(6),
    downloaded_at DATETIME(6),
    PRIMARY KEY (id),
    KEY batch_by_template (template_id, at, id),
    KEY batch_by_state (state, at, id),
    CONSTRAINT batch_kind CHECK (kind IN ('SINGLE', 'SHARED', 'VANITY')),
    CONSTRAINT batch_state CHECK (state IN ('WAITING', 'MAKING', 'DONE', 'FAILED', 'CANCELLED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A code is known by its keyed hash, and by its last four symbols to people. A vanity code belongs to an account (as a keyed hash).
CREATE TABLE code (
    hmac     BINARY(16)  NOT NULL,
    batch_id VARCHAR(64) NOT NULL,
    last4    VARCHAR(4)  NOT NULL,
    owner    BINARY(16),
    PRIMARY KEY (hmac),
    KEY code_by_batch (batch_id, last4)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The codes of a batch, encrypted, until they are downloaded once or too old.
CREATE TABLE code_file (
    batch_id VARCHAR(64) NOT NULL,
    part     INT         NOT NULL,
    locked   MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (batch_id, part)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A customer's coupon. Whether it is locked or used says its resource, CODE:coupon.<id>.
CREATE TABLE coupon (
    id          CHAR(32)    NOT NULL,
    template_id VARCHAR(64) NOT NULL,
    customer    BINARY(16)  NOT NULL,
    source      VARCHAR(8)  NOT NULL,
    at          DATETIME(6) NOT NULL,
    valid_from  DATETIME(6) NOT NULL,
    valid_until DATETIME(6),
    revoked_at  DATETIME(6),
    PRIMARY KEY (id),
    KEY coupon_of_customer (customer, at, id),
    KEY coupon_of_template (template_id, at, id),
    CONSTRAINT coupon_source CHECK (source IN ('CLAIM', 'GRANT', 'CODE'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
