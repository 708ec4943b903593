-- What each scored call tells to whoever looks at several of them.
create table contact (
  call           bigint primary key references call (id) on delete cascade,
  started_at     timestamptz,
  direction      text check (direction in ('INBOUND', 'OUTBOUND')),
  caller         text collate "C",
  talked         boolean not null,
  promise        text not null check (promise in ('YES', 'NO', 'UNKNOWN')),
  promise_start  double precision,
  promise_quote  text,
  leak           text not null check (leak in ('YES', 'NO', 'UNKNOWN')),
  leak_start     double precision,
  leak_quote     text
);
create index contact_caller on contact (caller, started_at) where caller is not null;
create table contact_area (
  call       bigint not null references contact (call) on delete cascade,
  area       text collate "C" not null,
  confidence double precision not null check (confidence between 0 and 1),
  start_at   double precision,
  quote      text,
  primary key (call, area)
);
create index contact_area_area on contact_area (area);

-- What several calls show together. The first call of an incident stays its first as long as it is the same incident.
create table incident (
  id         bigint generated always as identity primary key,
  kind       text not null check (kind in ('PROMISE', 'REPEAT', 'BURST')),
  key        text collate "C" not null,
  state      text not null check (state in ('KEPT', 'NOT_KEPT', 'OPEN', 'NOT_JUDGED', 'FOUND')),
  from_at    timestamptz not null,
  until_at   timestamptz not null check (until_at >= from_at),
  due_at     timestamptz check ((due_at is not null) = (kind = 'PROMISE')),
  handled_by text,
  handled_at timestamptz check ((handled_at is null) = (handled_by is null))
);
create index incident_key on incident (kind, key);
create index incident_newest on incident (kind, from_at desc, id desc);
create index incident_open on incident (due_at) where state = 'OPEN';
create table incident_call (
  incident bigint not null references incident (id) on delete cascade,
  call     bigint not null references call (id) on delete cascade,
  part     text not null,
  primary key (incident, call)
);
create index incident_call_call on incident_call (call);

-- Callers and areas whose incidents have to be looked at again. A log, so that no writer waits for another.
create table incident_due (
  id   bigint generated always as identity primary key,
  kind text not null,
  key  text collate "C" not null
);

create function note_caller(number text) returns void language sql as $$
  insert into incident_due (kind, key) select kind, number from (values ('PROMISE'), ('REPEAT')) k (kind)
  where number is not null
$$;

create function contact_has_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    perform note_caller(new.caller);
    insert into incident_due (kind, key) select 'BURST', area from contact_area where call = new.call;
  end if;
  if tg_op = 'UPDATE' and old.caller is distinct from new.caller then
    perform note_caller(old.caller);
  end if;
  -- Of a caller whose last call is gone nothing is left, not even the number.
  if tg_op = 'DELETE' and old.caller is not null then
    if exists (select from contact where caller = old.caller) then
      perform note_caller(old.caller);
    else
      delete from incident where kind in ('PROMISE', 'REPEAT') and key = old.caller;
      delete from incident_due where kind in ('PROMISE', 'REPEAT') and key = old.caller;
    end if;
  end if;
  return null;
end $$;
create trigger contact_change after insert or update or delete on contact
  for each row execute function contact_has_changed();

create function contact_area_has_changed() returns trigger language plpgsql as $$
begin
  insert into incident_due (kind, key) values ('BURST', case when tg_op = 'DELETE' then old.area else new.area end);
  return null;
end $$;
create trigger contact_area_change after insert or delete on contact_area
  for each row execute function contact_area_has_changed();
