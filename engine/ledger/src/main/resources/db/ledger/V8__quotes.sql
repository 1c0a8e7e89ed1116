-- Append-only: a quote is for one order, which may be reserved with it again after it has expired.
CREATE TABLE quote_use (
    decision_id CHAR(36)    NOT NULL,
    client      VARCHAR(64) NOT NULL,
    order_id    VARCHAR(64) NOT NULL,
    PRIMARY KEY (decision_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
