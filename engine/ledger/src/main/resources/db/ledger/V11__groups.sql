-- Customers who buy together, by the terms that the group began with. How many seats are held and paid stands
-- in the resource SEAT:<id> alone.
CREATE TABLE buying_group (
    id               VARCHAR(64) NOT NULL,
    promotion_id     VARCHAR(64) NOT NULL,
    campaign_id      VARCHAR(64) NOT NULL,
    release_number   BIGINT      NOT NULL,
    release_digest   CHAR(64)    NOT NULL,
    leader           BINARY(16)  NOT NULL,
    need             INT         NOT NULL,
    ladder           VARCHAR(400) NOT NULL,
    fill_from        INT         NOT NULL,
    opened_at        DATETIME(6) NOT NULL,
    expires_at       DATETIME(6) NOT NULL,
    state            VARCHAR(9)  NOT NULL DEFAULT 'OPEN',
    ended_at         DATETIME(6),
    virtual_members  INT         NOT NULL DEFAULT 0,
    price            BIGINT,
    PRIMARY KEY (id),
    KEY group_by_promotion (promotion_id, state, expires_at),
    KEY group_by_leader (promotion_id, leader, state),
    KEY group_due (state, expires_at),
    CONSTRAINT group_state CHECK (state IN ('OPEN', 'COMPLETED', 'FAILED')),
    CONSTRAINT group_ends CHECK ((state = 'OPEN') = (ended_at IS NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whoever opens groups waits here for himself, so that he is counted.
CREATE TABLE group_opener (
    promotion_id VARCHAR(64) NOT NULL,
    customer     BINARY(16)  NOT NULL,
    PRIMARY KEY (promotion_id, customer)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row for a customer in a group, by the newest order.
CREATE TABLE group_member (
    group_id  VARCHAR(64)  NOT NULL,
    customer  BINARY(16)   NOT NULL,
    hold_id   CHAR(32)     NOT NULL,
    client    VARCHAR(64)  NOT NULL,
    order_id  VARCHAR(64)  NOT NULL,
    units     BIGINT       NOT NULL,
    paid_each BIGINT       NOT NULL,
    state     VARCHAR(9)   NOT NULL DEFAULT 'HELD',
    joined_at DATETIME(6)  NOT NULL,
    paid_at   DATETIME(6),
    PRIMARY KEY (group_id, customer),
    UNIQUE KEY member_by_hold (hold_id),
    KEY member_by_customer (customer, joined_at),
    KEY member_by_state (state, group_id),
    CONSTRAINT member_state CHECK (state IN ('HELD', 'PAID', 'LEFT', 'REFUNDING', 'REFUNDED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
