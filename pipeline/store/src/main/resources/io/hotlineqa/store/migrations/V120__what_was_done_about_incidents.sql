-- What whoever marked an incident as handled has done; null for those that were marked before anybody was asked.
alter table incident add column handled_note text check (handled_note is null or handled_by is not null);
