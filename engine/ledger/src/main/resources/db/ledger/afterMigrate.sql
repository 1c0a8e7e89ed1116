-- What the application may do. Decisions are append-only.
GRANT SELECT, INSERT ON decision TO ${app};
