-- Calls of emergencies that operators were told of by an alert. What was scored before this counts as told.
create table told_emergency (
  call    bigint primary key references call (id) on delete cascade,
  told_at timestamptz not null default now()
);
insert into told_emergency (call)
select s.call from scorecard s join result r on r.scorecard = s.id
where s.current and r.rule_id = 'emergency-checklist' and r.outcome in ('PASSED', 'VIOLATED');
