package org.tutela.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

@Repository
class StaffStore {
  private static final String COLUMNS = "select p.id, p.email, p.name, p.area, p.team, p.vetting_until, p.vetting_level, p.vetting_by, p.vetting_at, p.enabled, p.persona, p.version, ";
  private static final String MEMBER = COLUMNS + """
             array(select g.role from access.role_grant g
                    where g.staff_id = p.id and g.state = 'GRANTED' order by g.role) as roles
        from access.staff p
      """;
  private final JdbcClient db;
  private final Ids ids;

  StaffStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  void insert(UserId id, Employ command, UserId by, Instant now) {
    db.sql("""
            insert into access.staff (id, email, name, area, team, vetting_until, vetting_level, vetting_by, vetting_at, persona, created_at, created_by)
            values (:id, :email, :name, :area, :team, :vetting, :level, :by, :now, :persona, :now, :by)
            """)
        .param("id", id.value()).param("email", command.email()).param("name", command.name())
        .param("area", command.area().value()).param("team", command.team()).param("vetting", command.vettedUntil()).param("level", command.level())
        .param("persona", command.persona()).param("now", Timestamp.from(now)).param("by", by.value())
        .update();
    history(id, by, "EMPLOYED", "", now);
  }

  Optional<Member> find(UserId id) {
    return db.sql(MEMBER + " where p.id = :id").param("id", id.value()).query(StaffStore::member).optional();
  }

  Optional<Member> byEmail(String email) {
    return db.sql(MEMBER + " where p.email = :email").param("email", email).query(StaffStore::member).optional();
  }

  /** Two who appoint at once would make two first administrators. */
  void oneAtATime() {
    db.sql("select pg_advisory_xact_lock(hashtext('access.first_staff'))").query((row, n) -> true).single();
  }

  boolean hasEnabled(Role role, AreaCode area) {
    return db.sql("""
            select exists (select 1 from access.staff p join access.role_grant g on g.staff_id = p.id
                            where p.area = :area and p.enabled and g.role = :role and g.state = 'GRANTED')
            """)
        .param("area", area.value()).param("role", role.name()).query(Boolean.class).single();
  }

  /** As {@link #hasEnabled}, of those whose clearance holds. */
  boolean hasCleared(Role role, AreaCode area, LocalDate today) {
    return of(area).stream().anyMatch(member -> member.enabled() && member.roles().contains(role) && member.clearance().holds(today));
  }

  /** Those whom {@code by} took on and who have no way to sign in yet, while no administrator of the area has one. */
  List<Member> appointedAndNeverIn(AreaCode area, UserId by) {
    return db.sql("""
            with in_already as (
              select s.id from access.staff s
               where s.password_hash is not null or s.oidc_subject is not null
                  or exists (select 1 from access.passkey k where k.staff_id = s.id)
            )
            """ + MEMBER + """
             where p.area = :area and p.enabled and not p.persona and p.created_by = :by and p.id not in (select id from in_already)
               and not exists (select 1 from access.staff a join access.role_grant r on r.staff_id = a.id
                                where a.area = :area and a.enabled and r.role = 'ADMINISTRATOR' and r.state = 'GRANTED'
                                  and a.id in (select id from in_already))
             order by p.created_at, p.id
            """)
        .param("area", area.value()).param("by", by.value()).query(StaffStore::member).list();
  }

  boolean isEmpty() {
    return db.sql("select not exists (select 1 from access.staff)").query(Boolean.class).single();
  }

  List<Member> of(AreaCode area) {
    // the roles of all at once: of a hundred, one by one takes most of the time of a page that lists them
    return db.sql(COLUMNS + """
             coalesce(g.roles, '{}') as roles
              from access.staff p
              left join (select r.staff_id, array_agg(r.role order by r.role) as roles from access.role_grant r join access.staff s on s.id = r.staff_id
                          where s.area = :area and r.state = 'GRANTED' group by r.staff_id) g on g.staff_id = p.id
             where p.area = :area order by p.name, p.id
            """)
        .param("area", area.value()).query(StaffStore::member).list();
  }

  List<Member> personas() {
    return db.sql(MEMBER + " where p.persona and p.enabled order by p.area, p.created_at, p.id").query(StaffStore::member).list();
  }

  Map<UserId, String> names(Collection<UserId> of) {
    if (of.isEmpty()) return Map.of();
    var names = new LinkedHashMap<UserId, String>();
    db.sql("select id, name from access.staff where id in (:ids) order by name, id")
        .param("ids", of.stream().map(UserId::value).toList())
        .query(row -> {
          names.put(new UserId(row.getObject("id", UUID.class)), row.getString("name"));
        });
    return names;
  }

  void enable(Member member, boolean enabled, UserId by, Instant now) {
    Rows.one(db.sql("update access.staff set enabled = :enabled, version = version + 1 where id = :id and version = :version")
        .param("enabled", enabled).param("id", member.id().value()).param("version", member.version()).update());
    history(member.id(), by, enabled ? "ENABLED" : "DISABLED", "", now);
  }

  void vet(Member member, String level, LocalDate until, UserId by, Instant now) {
    Rows.one(db.sql("""
            update access.staff set vetting_level = :level, vetting_until = :until, vetting_by = :by, vetting_at = :now, version = version + 1
             where id = :id and version = :version
            """)
        .param("level", level).param("until", until).param("by", by.value()).param("now", Timestamp.from(now)).param("id", member.id().value()).param("version", member.version()).update());
    history(member.id(), by, "VETTED", level.isEmpty() ? until.toString() : until + ", " + level, now);
  }

  void declare(UserId id, Interests interests, UserId by, Instant now) {
    db.sql("""
            update access.staff set own_surname = :surname, own_postcodes = :postcodes, own_outcode = :outcode,
                   own_phones = :phones, version = version + 1
             where id = :id
            """)
        .param("surname", interests.surname()).param("postcodes", interests.postcodes().toArray(String[]::new))
        .param("outcode", interests.outcode()).param("phones", interests.phones().toArray(String[]::new)).param("id", id.value())
        .update();
    history(id, by, "DECLARED", "", now);
  }

  record Own(Interests interests, String email) {}

  static Own own(ResultSet row) throws SQLException {
    return new Own(new Interests(row.getString("own_surname"), texts(row, "own_postcodes"), row.getString("own_outcode"), texts(row, "own_phones")),
        row.getString("email"));
  }

  void history(UserId staff, UserId by, String event, String detail, Instant now) {
    db.sql("insert into access.staff_history (id, staff_id, at, by_user, event, detail) values (:id, :staff, :now, :by, :event, :detail)")
        .param("id", ids.next()).param("staff", staff.value()).param("now", Timestamp.from(now)).param("by", by.value())
        .param("event", event).param("detail", detail)
        .update();
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
  }

  private static Member member(ResultSet row, int n) throws SQLException {
    return new Member(new UserId(row.getObject("id", UUID.class)), row.getString("email"), row.getString("name"),
        new AreaCode(row.getString("area")), row.getString("team"),
        new Clearance(row.getString("vetting_level"), row.getObject("vetting_until", LocalDate.class), new UserId(row.getObject("vetting_by", UUID.class)), row.getTimestamp("vetting_at").toInstant()),
        row.getBoolean("enabled"), row.getBoolean("persona"),
        texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()), row.getInt("version"));
  }
}
