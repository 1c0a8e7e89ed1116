-- JSON stands in text columns: what is hashed and replayed must come back byte by byte, and MySQL's
-- JSON type reorders.
CREATE TABLE decision (
    id             CHAR(36)     NOT NULL,
    at             DATETIME(6)  NOT NULL,
    cart_id        VARCHAR(64),
    customer_hash  CHAR(64),
    release_number BIGINT,
    digest         CHAR(64),
    policy         VARCHAR(128) NOT NULL,
    total          BIGINT       NOT NULL,
    currency       CHAR(3)      NOT NULL,
    inputs         MEDIUMTEXT   NOT NULL,
    availability   MEDIUMTEXT   NOT NULL,
    quote          MEDIUMTEXT   NOT NULL,
    PRIMARY KEY (id),
    KEY decision_by_time (at),
    KEY decision_by_cart (cart_id, at),
    KEY decision_by_release (release_number, at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
