package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tutela.database.Role;

@Tag("slow")
class GrantsTest {
  /** Everything of ours, schema by schema, on which the role has any privilege, by itself, through PUBLIC or as a member. */
  private static final String MAY = """
      with mine as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')
      select 'schema ' || nspname || ': ' || p from mine, unnest(array['USAGE', 'CREATE']) p
       where has_schema_privilege('tutela_portal', oid, p)
      union all
      select 'table ' || c.oid::regclass || ': ' || p from pg_class c join mine on mine.oid = relnamespace,
             unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) p
       where relkind in ('r', 'v', 'm', 'p', 'f') and has_table_privilege('tutela_portal', c.oid, p)
      union all
      select 'column ' || c.oid::regclass || ': ' || p from pg_class c join mine on mine.oid = relnamespace,
             unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) p
       where relkind in ('r', 'v', 'm', 'p', 'f') and has_any_column_privilege('tutela_portal', c.oid, p)
      union all
      select 'sequence ' || c.oid::regclass || ': ' || p from pg_class c join mine on mine.oid = relnamespace, unnest(array['SELECT', 'USAGE', 'UPDATE']) p
       where relkind = 'S' and has_sequence_privilege('tutela_portal', c.oid, p)
      union all
      select 'function ' || f.oid::regprocedure from pg_proc f join mine on mine.oid = pronamespace
       where has_function_privilege('tutela_portal', f.oid, 'EXECUTE') and has_schema_privilege('tutela_portal', pronamespace, 'USAGE')
      union all
      select 'member of ' || roleid::regrole from pg_auth_members where member = 'tutela_portal'::regrole
      union all
      select 'database: ' || p from unnest(array['CREATE', 'TEMPORARY']) p where has_database_privilege('tutela_portal', current_database(), p)
      order by 1
      """;

  @Test
  @DisplayName("security P-1: the portal's role may execute one function, and nothing else")
  void the_portal_may_execute_one_function() throws SQLException {
    assertThat(ask(Role.ADMINISTRATOR, MAY)).containsExactly("function intake.submit(text,bytea,integer,bytea)", "schema intake: USAGE");
  }

  @Test
  @DisplayName("security P-1: the portal cannot read, change or count even what it wrote")
  void the_portal_reads_nothing() {
    for (String sql : List.of("select reference from intake.envelope", "select count(*)::text from intake.envelope",
        "insert into intake.envelope (reference) values ('x') returning reference", "update intake.envelope set opened_at = null returning reference",
        "delete from intake.envelope returning reference", "truncate intake.envelope", "create table intake.mine (id int)", "create temporary table mine (id int)")) {
      assertThatThrownBy(() -> ask(Role.PORTAL, sql)).as(sql).hasMessageContaining("permission denied");
    }
  }

  @Test
  void the_staff_service_reads_and_marks_as_opened_and_changes_nothing_else() throws SQLException {
    assertThat(ask(Role.STAFF, "select count(*)::text from intake.envelope")).hasSize(1);
    ask(Role.STAFF, "update intake.envelope set opened_at = opened_at where false returning reference");
    for (String sql : List.of("update intake.envelope set sealed = ''::bytea returning reference", "delete from intake.envelope returning reference",
        "insert into intake.envelope (reference) values ('x') returning reference", "truncate intake.envelope",
        "select intake.submit('x', ''::bytea, 1, ''::bytea)::text")) {
      assertThatThrownBy(() -> ask(Role.STAFF, sql)).as(sql).hasMessageContaining("permission denied");
    }
  }

  @Test
  void the_function_keeps_the_first_and_says_whether_it_is_the_same() throws SQLException {
    String submit = "select intake.submit('0000-0000-0000-00011', decode(repeat('%s', 32), 'hex'), 1, decode(repeat('%s', 64), 'hex'))::text";
    assertThat(ask(Role.PORTAL, submit.formatted("aa", "01"))).containsExactly("true");
    assertThat(ask(Role.PORTAL, submit.formatted("aa", "02"))).containsExactly("true");
    assertThat(ask(Role.PORTAL, submit.formatted("bb", "03"))).containsExactly("false");
    assertThat(ask(Role.STAFF, "select left(encode(sealed, 'hex'), 2) from intake.envelope where reference = '0000-0000-0000-00011'")).containsExactly("01");
  }

  private static List<String> ask(Role role, String sql) throws SQLException {
    try (var db = Rig.server().login(role).connect(); var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    }
  }
}
