-- Whether cuts are what prices have come down by is looked at where somebody has helped of late.
CREATE INDEX help_by_time ON bargain_help (at, bargain_id);
