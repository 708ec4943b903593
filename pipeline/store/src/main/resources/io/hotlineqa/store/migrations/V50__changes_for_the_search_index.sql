-- Which calls the search index has to look at again. The transaction's number tells the index what it has not seen yet,
-- in whatever order transactions end. A row outlives its call, so that the index learns of the removal.
create table call_change (
  call    bigint primary key,
  changed xid8 not null
);
create index call_change_changed on call_change (changed);

-- What tells this database from any other, for the index that lies outside of it.
create table store_identity (
  single boolean primary key default true check (single),
  id   uuid not null default gen_random_uuid()
);
insert into store_identity default values;

create function note_call_change(of bigint) returns void language sql as $$
  insert into call_change as c (call, changed) values (of, pg_current_xact_id())
  on conflict (call) do update set changed = excluded.changed where c.changed <> excluded.changed
$$;

create function call_has_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform note_call_change(old.id);
  else
    perform note_call_change(new.id);
  end if;
  return null;
end $$;

create function part_of_call_has_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform note_call_change(old.call);
  else
    perform note_call_change(new.call);
  end if;
  return null;
end $$;

create trigger call_change after insert or update or delete on call
  for each row execute function call_has_changed();
create trigger scorecard_change after insert or update or delete on scorecard
  for each row execute function part_of_call_has_changed();
create trigger review_change after insert or update or delete on review
  for each row execute function part_of_call_has_changed();
create trigger appeal_change after insert or update or delete on appeal
  for each row execute function part_of_call_has_changed();

insert into call_change (call, changed) select id, pg_current_xact_id() from call;
