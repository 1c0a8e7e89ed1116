GRANT SELECT, INSERT, UPDATE ON account TO ${app};
GRANT SELECT, INSERT ON log_entry TO ${app};
