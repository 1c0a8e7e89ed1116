-- A held group is not over: what it completes with is decided when it is released.
ALTER TABLE buying_group DROP CONSTRAINT group_ends;
UPDATE buying_group SET ended_at = NULL, virtual_members = 0, price = NULL WHERE state = 'HELD';
ALTER TABLE buying_group ADD CONSTRAINT group_ends CHECK ((state IN ('OPEN', 'HELD')) = (ended_at IS NULL));
