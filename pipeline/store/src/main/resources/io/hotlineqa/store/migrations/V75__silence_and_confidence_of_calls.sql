-- What reports count of each transcript, without reading it again: seconds of the longest silence, and the recogniser's
-- mean confidence in its words; null where a transcript gives none.
alter table call
  add column longest_silence double precision check (longest_silence >= 0),
  add column mean_confidence double precision check (mean_confidence between 0 and 1);

-- One transcript that cannot be read must not keep all others from being migrated.
create function number_of_transcript(transcript text, query text) returns double precision language plpgsql as $$
declare
  number double precision;
begin
  execute query into number using transcript::jsonb;
  return number;
exception when data_exception then
  return null;
end $$;

-- Nothing that is searched for changes, so the index need not look at any call again.
alter table call disable trigger call_change;
update call set
  longest_silence = number_of_transcript(transcript,
    'select coalesce(max((s ->> ''end'')::float8 - (s ->> ''start'')::float8), 0)
     from jsonb_array_elements($1 -> ''silences'') s'),
  mean_confidence = number_of_transcript(transcript,
    'select avg((w ->> ''confidence'')::float8)
     from jsonb_array_elements($1 -> ''utterances'') u, jsonb_array_elements(u -> ''words'') w');
alter table call enable trigger call_change;
drop function number_of_transcript;
