create schema kernel;
revoke all on schema kernel from public;
grant usage on schema kernel to tutela_staff;

-- The forces, whose areas are also MAPPA areas.
create table kernel.area (
  code text primary key check (code ~ '^[A-Z]{2,12}$'),
  name text not null,
  name_cy text not null,
  -- When the force took up the guidance of April 2023: it picks the scheme's rule set (disclosure 2.2).
  scheme2023_from date not null default date '2023-04-03'
);
grant select on kernel.area to tutela_staff;

insert into kernel.area (code, name, name_cy) values
  ('NORTHMERE', 'Northmere Police', 'Heddlu Northmere'),
  ('CARROW', 'Carrowdale Police', 'Heddlu Carrowdale'),
  ('DYFFRYN', 'Dyffryn Arian Police', 'Heddlu Dyffryn Arian');

-- For a statement trigger: history and audit are only ever added to.
create function kernel.refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'append-only: % refused', tg_op using errcode = 'insufficient_privilege', schema = tg_table_schema, table = tg_table_name;
end
$$;

-- The second lock (the gate is the first). Nothing set: nothing seen.
-- Without a search path of its own, so that the planner can put its body into the query.
create function kernel.may_see_area(area text) returns boolean
  language sql stable parallel safe
return pg_catalog.current_setting('tutela.authority', true) = 'system'
    or area = pg_catalog.current_setting('tutela.area', true);

revoke all on all functions in schema kernel from public;
grant execute on function kernel.may_see_area(text) to tutela_staff;
