-- Which tenth a share lies in, 0 to 9, a whole one in the highest; null where nobody knows the share: least() passes over a
-- null, and counted what has no confidence among the surest. Not strict, so that the planner can put it in place.
create function tenth(share double precision) returns integer language sql immutable parallel safe
  return case when share is not null then least(floor(share * 10), 9)::integer end;

create or replace view tally_counted as
select 'FINDING' as kind, rule_id as part, case when to_confirm then 'CONFIRM' else 'VIOLATED' end as what, count(*) as n
from finding group by 2, 3
union all
select k.kind, k.part, w.judgement, count(*)
from last_word w, lateral (values ('RULE', w.rule_id), ('AGENT', w.agent_id), ('SHIFT', (w.hour / 8)::text),
  ('CONFIDENCE', tenth(w.confidence)::text)) k (kind, part) group by 1, 2, 3;

create or replace function tally_words() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into tally select k.kind, k.part, w.judgement, -count(*)
    from gone w, lateral (values ('RULE', w.rule_id), ('AGENT', w.agent_id), ('SHIFT', (w.hour / 8)::text),
      ('CONFIDENCE', tenth(w.confidence)::text)) k (kind, part) group by 1, 2, 3;
  end if;
  if tg_op <> 'DELETE' then
    insert into tally select k.kind, k.part, w.judgement, count(*)
    from fresh w, lateral (values ('RULE', w.rule_id), ('AGENT', w.agent_id), ('SHIFT', (w.hour / 8)::text),
      ('CONFIDENCE', tenth(w.confidence)::text)) k (kind, part) group by 1, 2, 3;
  end if;
  return null;
end $$;

-- Nobody says a word while those that were said are added up anew.
lock table last_word in share row exclusive mode;
delete from tally where kind = 'CONFIDENCE';
insert into tally select * from tally_counted where kind = 'CONFIDENCE';
