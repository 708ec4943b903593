-- A file whose name now holds other bytes is kept with its end, and is no longer the drop's file of that name.
alter table drop_file add column superseded boolean not null default false;
