-- Before whom an alert is put that nobody acknowledges, and after how long. The newest of a force counts; without one, the service's own.
create table tracking.chain (
  area text not null references kernel.area (code),
  no int not null,
  reason text not null check (char_length(reason) between 1 and 10000),
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (area, no)
);
create table tracking.chain_step (
  area text not null,
  no int not null,
  severity int not null check (severity between 1 and 4),
  step int not null check (step >= 1),
  minutes int not null check (minutes between 1 and 1440),
  whom text not null check (whom in ('MANAGER', 'OFFICERS', 'SUPERVISORS')),
  primary key (area, no, severity, step),
  foreign key (area, no) references tracking.chain (area, no)
);
create trigger append_only before update or delete or truncate on tracking.chain for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on tracking.chain_step for each statement execute function kernel.refuse_change();
do $$
declare
  part text;
begin
  foreach part in array array['chain', 'chain_step'] loop
    execute format('alter table tracking.%I enable row level security', part);
    execute format('alter table tracking.%I force row level security', part);
    execute format('create policy by_area on tracking.%1$I using (kernel.may_see_area(area)) with check (kernel.may_see_area(area))', part);
  end loop;
end $$;
grant select, insert on tracking.chain, tracking.chain_step to tutela_staff;

-- how many steps have been gone
alter table tracking.card add column step int not null default 0;
