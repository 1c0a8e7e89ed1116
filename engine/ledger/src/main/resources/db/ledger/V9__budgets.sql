-- How many budgets a campaign has had: a quote knows how many there were when it was made.
ALTER TABLE campaign_gate ADD COLUMN budgets INT NOT NULL DEFAULT 0;
ALTER TABLE campaign_gate ADD COLUMN reason VARCHAR(500) NOT NULL DEFAULT '';

-- What a campaign may give. Changed while it runs; what it counts, how often anew and by what it is split stays.
CREATE TABLE campaign_budget (
    campaign_id       VARCHAR(64) NOT NULL,
    id                VARCHAR(20) NOT NULL,
    number            INT         NOT NULL AUTO_INCREMENT,
    counts            VARCHAR(5)  NOT NULL,
    currency          CHAR(3)     NOT NULL,
    every             VARCHAR(5)  NOT NULL,
    zone              VARCHAR(64) NOT NULL,
    split             VARCHAR(64) NOT NULL,
    amount            BIGINT      NOT NULL,
    overdraft         BIGINT      NOT NULL,
    is_partial        BOOLEAN     NOT NULL,
    stops_campaign    BOOLEAN     NOT NULL,
    is_even           BOOLEAN     NOT NULL,
    from_at           DATETIME(6),
    until_at          DATETIME(6),
    version           INT         NOT NULL,
    exhausted_version INT         NOT NULL DEFAULT 0,
    created_at        DATETIME(6) NOT NULL,
    ended_at          DATETIME(6),
    PRIMARY KEY (campaign_id, id),
    UNIQUE KEY budget_by_number (number),
    CONSTRAINT budget_counts CHECK (counts IN ('MONEY', 'USES', 'UNITS')),
    CONSTRAINT budget_every CHECK (every IN ('NONE', 'DAY', 'WEEK', 'MONTH')),
    CONSTRAINT budget_amount CHECK (amount >= 0 AND overdraft >= 0),
    CONSTRAINT budget_ends_after_start CHECK (until_at > from_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only: what a promotion gave an order, by line; on fees, or where it gave things only, the line is empty.
CREATE TABLE hold_given (
    hold_id      CHAR(32)    NOT NULL,
    promotion_id VARCHAR(64) NOT NULL,
    line_id      VARCHAR(64) NOT NULL,
    campaign_id  VARCHAR(64) NOT NULL,
    money        BIGINT      NOT NULL,
    units        BIGINT      NOT NULL,
    PRIMARY KEY (hold_id, promotion_id, line_id),
    KEY given_by_campaign (campaign_id, hold_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
