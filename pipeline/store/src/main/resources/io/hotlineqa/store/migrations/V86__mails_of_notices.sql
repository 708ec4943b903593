-- A notice is mailed once, some time after it came, and given up after some attempts. What came before is not mailed.
alter table notice add column mail_attempts integer not null default 0;
alter table notice add column mail_after timestamptz not null default now();
alter table notice add column mailed_at timestamptz;
update notice set mailed_at = now();
create index notice_unmailed on notice (id) where mailed_at is null and seen_at is null;
