-- Groups that have all members but wait for a person, because a member is suspicious; held since ended_at. How suspicious members were when they joined.
ALTER TABLE buying_group
    ADD COLUMN hold_at_risk INT NOT NULL DEFAULT 101,
    DROP CONSTRAINT group_state,
    ADD CONSTRAINT group_state CHECK (state IN ('OPEN', 'HELD', 'COMPLETED', 'FAILED'));
ALTER TABLE group_member
    ADD COLUMN risk INT NOT NULL DEFAULT 0,
    ADD CONSTRAINT member_risk CHECK (risk BETWEEN 0 AND 100);
