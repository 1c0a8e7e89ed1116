-- What becomes of groups and bargains that are open when their promotion is taken out, or their campaign is stopped: the newest
-- decision on each. It is carried out until over_at.
CREATE TABLE play_closing (
    scope          VARCHAR(9)   NOT NULL,
    name           VARCHAR(64)  NOT NULL,
    policy         VARCHAR(15)  NOT NULL,
    release_number BIGINT       NOT NULL,
    from_at        DATETIME(6)  NOT NULL,
    decided_by     VARCHAR(64)  NOT NULL,
    decided_at     DATETIME(6)  NOT NULL,
    over_at        DATETIME(6),
    PRIMARY KEY (scope, name),
    KEY closing_due (policy, over_at, from_at),
    CONSTRAINT closing_scope CHECK (scope IN ('PROMOTION', 'CAMPAIGN')),
    CONSTRAINT closing_policy CHECK (policy IN ('LET_FINISH', 'STOP_AND_REFUND'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE buying_group ADD KEY group_of_campaign (campaign_id, state, id);
ALTER TABLE buying_group ADD KEY group_to_close (promotion_id, state, id);
ALTER TABLE bargain ADD KEY bargain_of_campaign (campaign_id, state, id);
ALTER TABLE bargain ADD KEY bargain_to_close (promotion_id, state, id);
