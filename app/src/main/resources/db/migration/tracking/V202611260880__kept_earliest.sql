-- With the first moment at which anything of it could be due, which is known without looking at zones: a wearer may have a thousand.
create or replace view tracking.kept with (security_invoker = true) as
  select a.id as activation_id, a.person_id, p.area, p.reference, a.from_at, a.to_at, n.ended_at, n.ended_at + interval '8760 hours' as over_at,
         (n.ended_at at time zone 'Europe/London' + make_interval(months => coalesce(k.positions_months, 72))) at time zone 'Europe/London' as positions_due,
         (n.ended_at at time zone 'Europe/London' + make_interval(months => coalesce(k.records_months, 72))) at time zone 'Europe/London' as records_due,
         exists (select from tracking.hold h where h.person_id = a.person_id and not exists (select from tracking.hold_answer w where w.hold_id = h.id and w.lifted)) as held,
         exists (select from tracking.card c where c.person_id = a.person_id and c.state = 'OPEN' and c.raised_at < n.ended_at + interval '8760 hours') as alerting,
         e.positions_at, e.records_at, coalesce(e.positions, 0) as positions, coalesce(e.records, 0) as records,
         (a.to_at at time zone 'Europe/London' + make_interval(months => coalesce(k.positions_months, 72))) at time zone 'Europe/London' as earliest
    from tracking.activation a
    join people.person p on p.id = a.person_id
    left join tracking.erased e on e.activation_id = a.id
    left join lateral (
      select s.positions_months, s.records_months from tracking.keeping s join tracking.keeping_answer y on y.area = s.area and y.no = s.no
       where s.area = p.area and y.agreed order by s.no desc limit 1) k on true
    cross join lateral (
      select upper(spell) - interval '8760 hours' as ended_at
        from unnest((
          select range_agg(tstzrange(w.from_at, case when w.to_at is not null then greatest(w.from_at, w.to_at) + interval '8760 hours' end))
            from (select o.from_at, o.to_at from tracking.activation o where o.person_id = a.person_id
                  union all
                  select min(v.from_at), max(d.to_at) from tracking.rule r join tracking.rule_version v on v.rule_id = r.id left join tracking.rule_end d on d.rule_id = r.id
                   where r.person_id = a.person_id group by r.id) w)) spell
       where spell @> a.from_at) n;
