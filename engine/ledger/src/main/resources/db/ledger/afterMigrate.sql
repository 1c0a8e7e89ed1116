-- What the application may do, and no more.
GRANT SELECT, INSERT, UPDATE ON campaign_gate TO ${app};
GRANT SELECT, INSERT, UPDATE ON campaign_budget TO ${app};
GRANT SELECT, INSERT, UPDATE ON resource TO ${app};
GRANT SELECT, INSERT, UPDATE ON hold TO ${app};
GRANT SELECT, INSERT, UPDATE ON hold_item TO ${app};
GRANT SELECT, INSERT, UPDATE ON hold_line TO ${app};
GRANT SELECT, INSERT, UPDATE ON outbox TO ${app};
GRANT SELECT, INSERT, UPDATE ON coupon_template TO ${app};
GRANT SELECT, INSERT, UPDATE ON code_batch TO ${app};
GRANT SELECT, INSERT, UPDATE ON coupon TO ${app};
GRANT SELECT, INSERT, UPDATE ON bargain TO ${app};
GRANT SELECT, INSERT, UPDATE ON bargain_quota TO ${app};
GRANT SELECT, INSERT, UPDATE ON webhook_endpoint TO ${app};
GRANT SELECT, INSERT, UPDATE ON webhook_delivery TO ${app};
GRANT SELECT, INSERT, UPDATE ON webhook_attempt TO ${app};
GRANT SELECT, UPDATE ON webhook_turn TO ${app};
GRANT SELECT, INSERT, DELETE ON code_file TO ${app};
GRANT SELECT, INSERT, UPDATE ON buying_group TO ${app};
GRANT SELECT, INSERT, UPDATE ON group_opener TO ${app};
GRANT SELECT, INSERT, UPDATE ON group_member TO ${app};
GRANT SELECT, INSERT, UPDATE ON play_closing TO ${app};
GRANT SELECT, INSERT ON group_goods TO ${app};
GRANT SELECT, INSERT, UPDATE ON referral_customer TO ${app};
GRANT SELECT, INSERT, UPDATE ON referral_touch TO ${app};
GRANT SELECT, INSERT, UPDATE ON referral TO ${app};
GRANT SELECT, INSERT, UPDATE ON referral_order TO ${app};
GRANT SELECT, INSERT, UPDATE ON referral_reward TO ${app};
GRANT SELECT, INSERT, UPDATE ON referral_account TO ${app};
GRANT SELECT, INSERT, UPDATE ON referral_coupon TO ${app};
GRANT SELECT, INSERT, UPDATE ON risk_customer TO ${app};
GRANT SELECT, INSERT, UPDATE ON risk_seen TO ${app};

-- Its rows never change, but ON DUPLICATE KEY UPDATE, which waits for whoever is first, asks for the right.
GRANT SELECT, INSERT, UPDATE ON quote_use TO ${app};

-- Append-only.
GRANT SELECT, INSERT ON bargain_help TO ${app};
GRANT SELECT, INSERT ON code TO ${app};
GRANT SELECT, INSERT ON decision TO ${app};
GRANT SELECT, INSERT ON hold_decision TO ${app};
GRANT SELECT, INSERT ON hold_given TO ${app};
GRANT SELECT, INSERT ON hold_return TO ${app};
GRANT SELECT, INSERT ON ledger_entry TO ${app};
GRANT SELECT, INSERT ON ledger_movement TO ${app};
GRANT SELECT, INSERT ON referral_code TO ${app};
GRANT SELECT, INSERT ON referral_entry TO ${app};
