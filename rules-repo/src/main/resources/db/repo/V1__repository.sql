-- Times are UTC. Ids are compared byte by byte. JSON and manifests stand in text columns: what is
-- hashed must come back byte by byte, and MySQL's JSON type reorders.

CREATE TABLE campaign (
    id         VARCHAR(64)   NOT NULL,
    name_zh    VARCHAR(100)  NOT NULL,
    name_en    VARCHAR(100)  NOT NULL,
    goal       VARCHAR(2000) NOT NULL,
    owner      VARCHAR(64)   NOT NULL,
    zone       VARCHAR(64)   NOT NULL,
    starts_at  DATETIME(6),
    ends_at    DATETIME(6),
    revision   INT           NOT NULL,
    created_at DATETIME(6)   NOT NULL,
    updated_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT campaign_ends_after_start CHECK (ends_at > starts_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE asset (
    id          VARCHAR(96)  NOT NULL,
    kind        VARCHAR(16)  NOT NULL,
    campaign_id VARCHAR(64),
    label       VARCHAR(400) NOT NULL COLLATE utf8mb4_unicode_ci,
    created_by  VARCHAR(64)  NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY asset_by_kind (kind, created_at),
    CONSTRAINT asset_in_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A change request and its edits may change; what was submitted of them may not.
CREATE TABLE change_request (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    title        VARCHAR(200) NOT NULL,
    state        VARCHAR(20)  NOT NULL,
    author       VARCHAR(64)  NOT NULL,
    base_release BIGINT,
    base_digest  CHAR(64),
    bundle_hash  CHAR(64),
    submission   INT          NOT NULL,
    revision     INT          NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY change_by_state (state, id),
    CONSTRAINT change_state CHECK (state IN ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED',
                                             'MERGED', 'REJECTED', 'WITHDRAWN'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An edit without content retires its asset.
CREATE TABLE change_edit (
    change_request_id BIGINT       NOT NULL,
    asset_id          VARCHAR(96)  NOT NULL,
    campaign_id       VARCHAR(64),
    label             VARCHAR(400) NOT NULL,
    content           MEDIUMBLOB,
    base_number       INT,
    edited_by         VARCHAR(64)  NOT NULL,
    revision          INT          NOT NULL,
    updated_at        DATETIME(6)  NOT NULL,
    PRIMARY KEY (change_request_id, asset_id),
    KEY edit_by_asset (asset_id, change_request_id),
    CONSTRAINT edit_of_change FOREIGN KEY (change_request_id) REFERENCES change_request (id),
    CONSTRAINT edit_of_asset FOREIGN KEY (asset_id) REFERENCES asset (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only from here on, but for what is named "head", "lock" and "state", and for API clients.
CREATE TABLE change_editor (
    change_request_id BIGINT      NOT NULL,
    account           VARCHAR(64) NOT NULL,
    PRIMARY KEY (change_request_id, account),
    KEY editor_by_account (account, change_request_id),
    CONSTRAINT editor_of_change FOREIGN KEY (change_request_id) REFERENCES change_request (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE asset_blob (
    sha256 CHAR(64) NOT NULL,
    bytes  LONGBLOB NOT NULL,
    PRIMARY KEY (sha256)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE asset_version (
    asset_id          VARCHAR(96)   NOT NULL,
    number            INT           NOT NULL,
    sha256            CHAR(64)      NOT NULL,
    artifact_sha256   CHAR(64),
    parent_number     INT,
    change_request_id BIGINT        NOT NULL,
    authors           VARCHAR(2000) NOT NULL,
    created_at        DATETIME(6)   NOT NULL,
    PRIMARY KEY (asset_id, number),
    CONSTRAINT version_of_asset FOREIGN KEY (asset_id) REFERENCES asset (id),
    CONSTRAINT version_by_change FOREIGN KEY (change_request_id) REFERENCES change_request (id),
    CONSTRAINT version_content FOREIGN KEY (sha256) REFERENCES asset_blob (sha256),
    CONSTRAINT version_artifact FOREIGN KEY (artifact_sha256) REFERENCES asset_blob (sha256)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a submission does; without a version it retires the asset.
CREATE TABLE change_item (
    change_request_id BIGINT      NOT NULL,
    bundle_hash       CHAR(64)    NOT NULL,
    asset_id          VARCHAR(96) NOT NULL,
    version_number    INT,
    base_number       INT,
    PRIMARY KEY (change_request_id, bundle_hash, asset_id),
    CONSTRAINT item_of_change FOREIGN KEY (change_request_id) REFERENCES change_request (id),
    CONSTRAINT item_version FOREIGN KEY (asset_id, version_number)
        REFERENCES asset_version (asset_id, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE check_result (
    change_request_id BIGINT      NOT NULL,
    bundle_hash       CHAR(64)    NOT NULL,
    ok                BOOLEAN     NOT NULL,
    findings          MEDIUMTEXT  NOT NULL,
    at                DATETIME(6) NOT NULL,
    PRIMARY KEY (change_request_id, bundle_hash),
    CONSTRAINT check_of_change FOREIGN KEY (change_request_id) REFERENCES change_request (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE review (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    change_request_id BIGINT        NOT NULL,
    bundle_hash       CHAR(64)      NOT NULL,
    reviewer          VARCHAR(64)   NOT NULL,
    verdict           VARCHAR(20)   NOT NULL,
    comment           VARCHAR(2000) NOT NULL,
    at                DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY review_by_change (change_request_id, id),
    CONSTRAINT review_of_change FOREIGN KEY (change_request_id) REFERENCES change_request (id),
    CONSTRAINT review_verdict CHECK (verdict IN ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE release_log (
    number      BIGINT       NOT NULL,
    digest      CHAR(64)     NOT NULL,
    manifest    MEDIUMTEXT   NOT NULL,
    signature   VARCHAR(200) NOT NULL,
    key_id      VARCHAR(64)  NOT NULL,
    base_digest CHAR(64),
    created_by  VARCHAR(64)  NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (number),
    UNIQUE KEY release_by_digest (digest),
    CONSTRAINT release_base FOREIGN KEY (base_digest) REFERENCES release_log (digest)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE release_item (
    release_number BIGINT      NOT NULL,
    asset_id       VARCHAR(96) NOT NULL,
    version_number INT         NOT NULL,
    sha256         CHAR(64)    NOT NULL,
    PRIMARY KEY (release_number, asset_id),
    KEY item_by_version (asset_id, version_number, release_number),
    CONSTRAINT item_of_release FOREIGN KEY (release_number) REFERENCES release_log (number),
    CONSTRAINT item_is_version FOREIGN KEY (asset_id, version_number)
        REFERENCES asset_version (asset_id, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE activation (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    release_number BIGINT        NOT NULL,
    digest         CHAR(64)      NOT NULL,
    base_digest    CHAR(64),
    from_at        DATETIME(6)   NOT NULL,
    kind           VARCHAR(16)   NOT NULL,
    scheduled      BOOLEAN       NOT NULL,
    actor          VARCHAR(64)   NOT NULL,
    reason         VARCHAR(1000) NOT NULL,
    created_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY activation_by_time (scheduled, from_at),
    KEY activation_by_release (release_number),
    CONSTRAINT activation_of_release FOREIGN KEY (release_number) REFERENCES release_log (number),
    CONSTRAINT activation_kind CHECK (kind IN ('PUBLISH', 'ROLLBACK'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE activation_change (
    activation_id     BIGINT NOT NULL,
    change_request_id BIGINT NOT NULL,
    PRIMARY KEY (activation_id, change_request_id),
    CONSTRAINT merge_by_activation FOREIGN KEY (activation_id) REFERENCES activation (id),
    CONSTRAINT merge_of_change FOREIGN KEY (change_request_id) REFERENCES change_request (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE activation_cancel (
    activation_id BIGINT        NOT NULL,
    actor         VARCHAR(64)   NOT NULL,
    reason        VARCHAR(1000) NOT NULL,
    at            DATETIME(6)   NOT NULL,
    PRIMARY KEY (activation_id),
    CONSTRAINT cancel_of_activation FOREIGN KEY (activation_id) REFERENCES activation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row; who publishes, holds it.
CREATE TABLE publish_lock (
    id TINYINT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO publish_lock (id) VALUES (1);

CREATE TABLE node_state (
    node_id         VARCHAR(64) NOT NULL,
    kind            VARCHAR(16) NOT NULL,
    release_number  BIGINT,
    digest          CHAR(64),
    state           VARCHAR(16) NOT NULL,
    rejected_digest CHAR(64),
    reason          VARCHAR(1000),
    started_at      DATETIME(6) NOT NULL,
    reported_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (node_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE api_client (
    id            VARCHAR(32)  NOT NULL,
    name          VARCHAR(100) NOT NULL,
    secret_sha256 CHAR(64)     NOT NULL,
    scopes        VARCHAR(100) NOT NULL,
    created_by    VARCHAR(64)  NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    revoked_at    DATETIME(6),
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE audit (
    seq         BIGINT        NOT NULL,
    at          DATETIME(6)   NOT NULL,
    actor       VARCHAR(64)   NOT NULL,
    role        VARCHAR(16)   NOT NULL,
    action      VARCHAR(50)   NOT NULL,
    object      VARCHAR(200)  NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    before_hash CHAR(64),
    after_hash  CHAR(64),
    payload     MEDIUMTEXT    NOT NULL,
    prev_hash   CHAR(64)      NOT NULL,
    hash        CHAR(64)      NOT NULL,
    PRIMARY KEY (seq),
    KEY audit_by_object (object, seq),
    KEY audit_by_actor (actor, seq),
    KEY audit_by_time (at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row: where the chain ends. Commands wait for each other here, and nowhere else last.
CREATE TABLE audit_head (
    id   TINYINT  NOT NULL,
    seq  BIGINT   NOT NULL,
    hash CHAR(64) NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, REPEAT('0', 64));
