-- What the application may do, and no more.
GRANT SELECT, INSERT, UPDATE ON campaign TO ${app};
GRANT SELECT, INSERT, UPDATE ON asset TO ${app};
GRANT SELECT, INSERT, UPDATE ON change_request TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON change_edit TO ${app};
GRANT SELECT, INSERT, UPDATE ON node_state TO ${app};
GRANT SELECT, INSERT, UPDATE ON api_client TO ${app};
GRANT SELECT, UPDATE ON publish_lock TO ${app};
GRANT SELECT, UPDATE ON audit_head TO ${app};

-- Append-only.
GRANT SELECT, INSERT ON change_editor TO ${app};
GRANT SELECT, INSERT ON asset_blob TO ${app};
GRANT SELECT, INSERT ON asset_version TO ${app};
GRANT SELECT, INSERT ON change_item TO ${app};
GRANT SELECT, INSERT ON check_result TO ${app};
GRANT SELECT, INSERT ON review TO ${app};
GRANT SELECT, INSERT ON release_log TO ${app};
GRANT SELECT, INSERT ON release_item TO ${app};
GRANT SELECT, INSERT ON activation TO ${app};
GRANT SELECT, INSERT ON activation_change TO ${app};
GRANT SELECT, INSERT ON activation_cancel TO ${app};
GRANT SELECT, INSERT ON audit TO ${app};
