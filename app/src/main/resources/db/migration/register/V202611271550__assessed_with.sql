-- With what the risk was assessed, which version of it, what that gave in its own words, and by whom. Of what was recorded before, and of what another system
-- brings, only the words are known that stand in its basis.
do $$
declare
  t text;
begin
  foreach t in array array['supervision', 'supervision_history'] loop
    execute format($q$
      alter table register.%I
        add column tool text check (tool in ('ARMS', 'OASYS', 'RM2000', 'OSP', 'OTHER', 'NONE')),
        add column tool_name text not null default '' check (char_length(tool_name) <= 500 and (tool is not distinct from 'OTHER') = (tool_name <> '')),
        add column tool_version text not null default '' check (char_length(tool_version) <= 500),
        add column tool_result text not null default '' check (char_length(tool_result) <= 500),
        add column assessor text not null default '' check (char_length(assessor) <= 500),
        add check (coalesce(tool, 'NONE') = 'NONE' or tool_version <> '' and tool_result <> ''),
        add check (tool is null or assessor <> '')$q$, t);
  end loop;
end
$$;
-- an earlier assessment says of which day it is; until now only the last one did
alter table register.supervision_history add column assessed_on date;
