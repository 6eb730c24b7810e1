-- Sexual risk orders, and interim ones, by which somebody tells name and home address who need not be on the register (SOA 2003 s.122F, not verified):
-- each as it stood when something was recorded of it. The last row of an order counts.
create table register.risk_order (
  id uuid primary key,
  no bigint generated always as identity,
  order_id uuid not null,
  person_id uuid not null references people.person (id),
  served_on date not null,
  until_on date,
  struck boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (served_on <= until_on)
);
-- orders of a person
create index risk_order_person on register.risk_order (person_id, order_id, no desc);
create trigger append_only before update or delete or truncate on register.risk_order for each statement execute function kernel.refuse_change();

-- those that are held already
alter table conditions.instrument no force row level security;
alter table conditions.instrument_end no force row level security;
alter table conditions.variation no force row level security;
alter table conditions.struck no force row level security;
insert into register.risk_order (id, order_id, person_id, served_on, until_on, struck, recorded_at, recorded_by)
select gen_random_uuid(), i.id, i.person_id, i.served_on, coalesce(x.ended_on, case when v.id is null then i.until_on else v.until_on end), false, i.recorded_at, i.recorded_by
  from conditions.instrument i
  left join conditions.instrument_end x on x.instrument_id = i.id
  left join lateral (select one.id, one.until_on from conditions.variation one
                      where one.instrument_id = i.id and not exists (select from conditions.struck k where k.what_id = one.id) order by one.made_on desc, one.id desc limit 1) v on true
 where i.kind in ('SRO', 'INTERIM_SRO') and not exists (select from conditions.struck k where k.what_id = i.id);
alter table conditions.struck force row level security;
alter table conditions.variation force row level security;
alter table conditions.instrument_end force row level security;
alter table conditions.instrument force row level security;

alter table register.risk_order enable row level security;
alter table register.risk_order force row level security;
create policy by_person on register.risk_order using (people.may_see(person_id)) with check (people.may_see(person_id));
grant select, insert on register.risk_order to tutela_staff;

alter table register.obligation drop constraint obligation_kind_check;
alter table register.obligation add constraint obligation_kind_check
  check (kind in ('INITIAL', 'CHANGE', 'PERIODIC', 'DID_NOT_HAPPEN', 'TRAVEL', 'RETURN', 'ABSENCE', 'RISK_ORDER', 'RISK_ORDER_CHANGE'));
