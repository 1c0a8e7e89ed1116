-- Append-only: which decision an order was reserved with, and what came back of it.
CREATE TABLE hold_decision (
    hold_id     CHAR(32) NOT NULL,
    decision_id CHAR(36) NOT NULL,
    PRIMARY KEY (hold_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE hold_return (
    hold_id  CHAR(32)   NOT NULL,
    number   INT        NOT NULL,
    returned MEDIUMTEXT NOT NULL,
    refund   BIGINT     NOT NULL,
    PRIMARY KEY (hold_id, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
