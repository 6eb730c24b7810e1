-- Whom the reader may not see, all at once: a list asks it once, not of each of its rows. The same answer as access.may_see_person.
create function access.hidden_people() returns setof uuid
language sql stable security definer parallel safe set search_path = '' as $$
  select l.person
    from access.limited_record l
   where l.lifted_at is null
     and current_setting('tutela.authority', true) is distinct from 'system'
     and (nullif(current_setting('tutela.user', true), '') is null
          -- without the service's clock nothing counts as unexpired
          or (l.sealed or l.person not in (select g.person from access.glass g
                                            where g.staff_id = nullif(current_setting('tutela.user', true), '')::uuid
                                              and g.opened_at <= nullif(current_setting('tutela.now', true), '')::timestamptz
                                              and g.ends_at > nullif(current_setting('tutela.now', true), '')::timestamptz))
             and (l.person in (select r.person from access.restriction r
                                where r.kind = 'DENY' and r.staff_id = nullif(current_setting('tutela.user', true), '')::uuid)
                  or l.restricted and l.person not in (select r.person from access.restriction r
                                                        where r.kind = 'ALLOW' and r.staff_id = nullif(current_setting('tutela.user', true), '')::uuid)))
$$;
revoke all on function access.hidden_people() from public;
grant execute on function access.hidden_people() to tutela_staff;
-- whom somebody is let in to, or kept from
create index restriction_staff on access.restriction (staff_id, kind, person);
