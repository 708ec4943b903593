-- A call on hold is neither erased nor does its recording go, whatever its age.
create table call_hold (
  call      bigint primary key references call (id),
  reason    text not null check (reason <> ''),
  placed_by text not null,
  placed_at timestamptz not null default now()
);

-- A recording that went when its time was over; what was heard in it stays.
alter table drop_file add column audio_removed_at timestamptz;
