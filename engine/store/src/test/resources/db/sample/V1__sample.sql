CREATE TABLE account (
    id      INT NOT NULL PRIMARY KEY,
    balance INT NOT NULL,
    since   DATETIME(6)
);
CREATE TABLE log_entry (id INT NOT NULL PRIMARY KEY);
INSERT INTO account (id, balance) VALUES (1, 100), (2, 100);
