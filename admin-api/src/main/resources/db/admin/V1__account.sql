CREATE TABLE account (
  id            VARCHAR(64)  NOT NULL,
  name          VARCHAR(64)  NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  roles         VARCHAR(200) NOT NULL,
  locale        VARCHAR(10)  NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  disabled_at   DATETIME(6),
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
