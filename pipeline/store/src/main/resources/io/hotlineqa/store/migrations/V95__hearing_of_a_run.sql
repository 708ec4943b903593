-- How long the processes of a run were busy with recordings; the rest of its time is the same for a small drop and a big one.
-- Null for runs before this.
alter table run add column hearing_seconds double precision check (hearing_seconds >= 0);
