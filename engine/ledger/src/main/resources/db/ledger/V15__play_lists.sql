-- People look at groups, bargains and referrals of all promotions by time.
ALTER TABLE buying_group ADD KEY group_by_opening (opened_at, id);
ALTER TABLE buying_group ADD KEY group_of_promotion (promotion_id, opened_at, id);
ALTER TABLE referral ADD KEY referral_by_binding (bound_at, invitee);
ALTER TABLE referral_touch ADD KEY touch_by_visit (first_at);
ALTER TABLE referral_order ADD KEY order_by_payment (number, paid_at);
ALTER TABLE referral_reward ADD KEY reward_by_earning (side, at);
ALTER TABLE referral_reward ADD KEY reward_by_change (state, changed_at);
