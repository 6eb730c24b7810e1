package org.tutela.oversight.chronology;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables of every module; row-level security shows each only what its owner would show. */
@Repository
class ChronologyStore {
  record Found(List<Line> lines, int total) {}

  private static final String PAGE = """
      select e.at, e.kind, e.code, coalesce(s.name, e.who, '') as who, e.detail, e.path, count(*) over () as total
        from event e left join access.staff s on s.id = e.by_user
       where e.kind = any (:kinds)
       order by e.at desc, e.rank desc, e.code, e.path, e.detail limit :most offset :offset
      """;

  private static final String OF_APPLICATION = """
      with event (at, kind, code, by_user, who, detail, path, rank) as (
        select h.at, case when h.event like 'TRANSFER%' then 'TRANSFER' when h.event like 'PARTNER%' then 'PARTNER' when h.event like 'INTERVIEW%' then 'INTERVIEW'
                          when h.event in ('ASSESSMENT_COMPLETE', 'ASSESSED_AGAIN', 'REPRESENTATIONS') then 'RISK'
                          when h.event in ('PERSON_IDENTIFIED', 'WRONG_PERSON', 'NOBODY_HELD', 'LOOK_AGAIN', 'FINDING_PROPOSED', 'FINDING_REJECTED') then 'PERSON'
                          when h.event like 'DECIDE%' or h.event like 'SECOND_READ%' then 'DECISION'
                          when h.event like '%RISK' then 'CHECK' else 'CASE' end,
               h.event, h.by_user, h.by_name, h.reason, '', h.version
          from enquiry.application_history h where h.application_id = :id
        union all
        select c.at, 'CHECK', 'CHECKED ' || c.system, c.by_user, null, c.result || case when c.note = '' then '' else ': ' || c.note end, '/checks', 0
          from enquiry.first_check c where c.application_id = :id
        union all
        select r.done_at, 'CHECK', 'RISK_DEALT_WITH', r.done_by, null, r.done, '', 0
          from enquiry.immediate_risk r where r.application_id = :id and r.done_at is not null
        union all
        select p.asked_at, 'PARTNER', 'ASKED ' || p.agency, p.asked_by, null, p.question, '/partners', 0
          from enquiry.partner_request p where p.application_id = :id
        union all
        select p.replied_at, 'PARTNER', 'REPLIED ' || p.agency, p.reply_by, null, p.reply, '/partners', 0
          from enquiry.partner_request p where p.application_id = :id and p.replied_at is not null
        union all
        select i.starts_at, 'INTERVIEW', 'INTERVIEW_HELD', i.interviewer_id, null, i.place, '/interview', 0
          from enquiry.interview i where i.application_id = :id and i.state = 'DONE'
        union all
        select s.at, 'PERSON', 'SEARCHED', s.by_user, null, '', '/person', 0 from enquiry.person_search s where s.application_id = :id
        union all
        select o.offered_at, 'TRANSFER', 'OFFERED ' || o.to_area, o.offered_by, null, o.reason, '', 0 from enquiry.handover o where o.application_id = :id
        union all
        select o.answered_at, 'TRANSFER', 'HANDOVER ' || o.state, o.answered_by, null, o.answer, '', 0
          from enquiry.handover o where o.application_id = :id and o.answered_at is not null
        union all
        select a.made_at, 'RISK', 'ASSESSED ' || a.held, a.made_by, null, a.risk_to_child, '/decision', 0
          from disclosure.assessment a where a.application_id = :id
        union all
        select d.decided_at, 'DECISION', 'DECIDED ' || d.category, d.decided_by, null, d.reasons, '/decision', 1
          from disclosure.decision d where d.application_id = :id
        union all
        select r.read_at, 'DECISION', case when r.agreed then 'READ_AGREED' else 'READ_NOT_AGREED' end, r.read_by, null, r.reasons, '/decision', 1
          from disclosure.second_reading r join disclosure.decision d on d.id = r.decision_id where d.application_id = :id
        union all
        select a.recorded_at, 'AFTERCARE', 'AFTER ' || a.kind, a.recorded_by, null, a.text, '/disclosure', 0
          from disclosure.aftercare a where a.application_id = :id
        union all
        select h.at, 'DUTY', 'DUTY ' || h.to_state, h.by_user, null, h.reason, '!/considerations/' || c.id, h.version
          from disclosure.consideration_history h join disclosure.consideration c on c.id = h.consideration_id where c.application_id = :id
        union all
        select l.written_at, 'LETTER', 'LETTER ' || l.kind, l.written_by, null, '', '/disclosure', 0
          from post.letter l where l.source_kind = 'application' and l.source_id = :id
        union all
        select m.written_at, 'LETTER', 'MESSAGE ' || m.channel, m.written_by, null, '', '', 0
          from post.message m where m.source_kind = 'application' and m.source_id = :id
        union all
        select h.at, 'TASK', 'TASK ' || h.event, h.by_user, null, t.title || case when h.reason = '' then '' else ': ' || h.reason end, '!' || t.path, h.version
          from work.task_history h join work.task t on t.id = h.task_id where t.source_kind in ('application', 'disclosure') and t.source_id = :id
      )
      """;

  private static final String OF_PERSON = """
      with event (at, kind, code, by_user, who, detail, path, rank) as (
        select p.recorded_at, 'PERSON', 'PERSON_RECORDED', p.recorded_by, null::text, '', '', 0 from people.person p where p.id = :id
        union all
        select s.made_at, 'PERSON', 'FOUND ' || c.band, s.made_by, null, '', '', 0
          from people.candidate c join people.search s on s.id = c.search_id where c.person_id = :id
        union all
        select h.answered_at, 'PERSON', 'HOLDER ' || h.answer, h.answered_by, null, '', '', 0
          from people.holder_check h where h.person_id = :id and h.answered_at is not null
        union all
        select v.recorded_at, 'CONVICTION', 'RECORDED ' || v.kind, v.recorded_by, null, v.offence || ', ' || to_char(v.decided_on, 'FMDD FMMonth YYYY'), '', 0
          from convictions.conviction v where v.person_id = :id
        union all
        select k.at, 'CONVICTION', case when k.quashed_on is null then 'CONVICTION_STRUCK' else 'CONVICTION_QUASHED' end, k.by_user, null,
               v.offence || ', ' || to_char(v.decided_on, 'FMDD FMMonth YYYY') || coalesce(', quashed on ' || to_char(k.quashed_on, 'FMDD FMMonth YYYY'), '') || ': ' || k.reason, '', 1
          from convictions.struck k join convictions.conviction v on v.id = k.conviction_id where k.person_id = :id
        union all
        select o.given_at, 'CONVICTION', 'OPINION ' || o.opinion, o.given_by, null, o.reasons, '', 0 from convictions.opinion o where o.person_id = :id
        union all
        select m.at, 'MANAGEMENT', 'MANAGED ' || m.event, m.by_user, null,
               'Category ' || m.category || ', level ' || m.level || case when m.note = '' then '' else ': ' || m.note end, '', m.version
          from mappa.management_history m where m.person_id = :id
        union all
        select c.raised_at, 'TRACKING', 'RAISED ' || c.kind, null::uuid, null,
               coalesce((select string_agg(distinct r.name, ', ' order by r.name) from tracking.alert a join tracking.rule r on r.id = a.rule_id and r.other_id is null where a.card_id = c.id), ''),
               '!/tracking/alerts/' || c.id, 0 from tracking.card c where c.person_id = :id
        union all
        select a.at, 'TRACKING', 'ALERT ' || a.act, a.by_user, null, a.words, '!/tracking/alerts/' || a.card_id, a.version from tracking.card_act a where a.person_id = :id
        union all
        select a.at, 'TRACKING', 'ATTENDED', null::uuid, null, coalesce(r.name, ''), '/tracking', 0
          from tracking.alert a left join tracking.rule r on r.id = a.rule_id where a.person_id = :id and a.kind = 'ATTENDED' and a.withdrawn = ''
        union all
        select v.made_at, 'TRACKING', case when v.no = 1 then 'ZONE_WATCHED' else 'ZONE_CHANGED' end, v.made_by, null, case when r.other_id is null then r.name || ': ' else '' end || v.reason, '/zones/' || r.id, 0
          from tracking.rule_version v join tracking.rule r on r.id = v.rule_id where v.person_id = :id and r.template_id is null
        union all
        select e.ended_at, 'TRACKING', 'ZONE_ENDED', e.ended_by, null, case when r.other_id is null then r.name || ': ' else '' end || e.reason, '/zones/' || r.id, 1
          from tracking.rule_end e join tracking.rule r on r.id = e.rule_id where e.person_id = :id and r.template_id is null
        union all
        select l.granted_at, 'TRACKING', 'LEAVE_GRANTED', l.granted_by, null, case when r.other_id is null then r.name || ', ' else '' end
                 || to_char(l.from_at at time zone 'Europe/London', 'FMDD Mon YYYY, HH24:MI') || ' to ' || to_char(l.to_at at time zone 'Europe/London', 'FMDD Mon YYYY, HH24:MI') || ': ' || l.reason,
               '/zones/' || r.id, 1 from tracking.leave l join tracking.rule r on r.id = l.rule_id where l.person_id = :id
        union all
        select e.withdrawn_at, 'TRACKING', 'LEAVE_WITHDRAWN', e.withdrawn_by, null, case when r.other_id is null then r.name || ': ' else '' end || e.reason, '/zones/' || r.id, 1
          from tracking.leave_end e join tracking.leave l on l.id = e.leave_id join tracking.rule r on r.id = l.rule_id where e.person_id = :id
        union all
        select h.at, 'DUTY', 'DUTY ' || h.to_state, h.by_user, null, h.reason, '!/considerations/' || c.id, h.version
          from disclosure.consideration_history h join disclosure.consideration c on c.id = h.consideration_id where c.person_id = :id
        union all
        select h.at, 'CASE', h.event, h.by_user, h.by_name, a.reference, '!/applications/' || a.id, h.version
          from enquiry.application_history h join enquiry.application a on a.id = h.application_id
         where a.subject_person_id = :id and h.from_state is distinct from h.to_state
        union all
        select h.at, 'TASK', 'TASK ' || h.event, h.by_user, null, t.title || case when h.reason = '' then '' else ': ' || h.reason end, '!' || t.path, h.version
          from work.task_history h join work.task t on t.id = h.task_id where t.person_id = :id
      )
      """;

  private final JdbcClient db;

  ChronologyStore(JdbcClient db) {
    this.db = db;
  }

  Found ofApplication(UUID id, Asked asked) {
    return page(OF_APPLICATION, id, "/applications/" + id, asked);
  }

  Found ofPerson(UUID id, Asked asked) {
    return page(OF_PERSON, id, "/people/" + id, asked);
  }

  private Found page(String events, UUID id, String home, Asked asked) {
    int[] total = {0};
    List<Line> lines = db.sql(events + PAGE)
        .param("id", id).param("kinds", asked.names()).param("most", Asked.SIZE).param("offset", asked.offset())
        .query((row, n) -> {
          total[0] = row.getInt("total");
          String path = row.getString("path");
          return new Line(row.getTimestamp("at").toInstant(), Kind.valueOf(row.getString("kind")), Happenings.words(row.getString("code")),
              row.getString("who"), Happenings.detail(row.getString("detail")), path.startsWith("!") ? path.substring(1) : home + path);
        }).list();
    return new Found(lines, total[0]);
  }
}
