package org.khronika.incidents.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.khronika.incidents.Database;
import org.khronika.incidents.Tables;

/// What the database itself keeps to, for tables that are there and for those to come.
@QuarkusTest
@QuarkusTestResource(Database.class)
class PoliciesTest {
  private final Tables tables;

  PoliciesTest(Tables tables) {
    this.tables = tables;
  }

  @Test
  void everyTableHasAPolicyForWhateverTheServiceMayDo() {
    assertThat(
            tables.one(
                """
                select coalesce(string_agg(relname || ' ' || privilege, ', ' order by relname), '')
                from pg_class cross join (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) commands (privilege, command)
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
                  and (not relrowsecurity
                    or has_table_privilege('incidents_service', pg_class.oid, privilege)
                      and not exists (select from pg_policy where polrelid = pg_class.oid and polcmd = command::"char"))
                """))
        .as("tables without row-level security, or without a policy for what the service may do")
        .isEqualTo("");
  }

  @Test
  void everyRowSaysItselfWhoSeesIt() {
    assertThat(
            tables.one(
                """
                select string_agg(polrelid::regclass::text, ' ' order by polrelid::regclass::text collate "C") from pg_policy
                where polcmd = 'r' and pg_get_expr(polqual, polrelid) <> '(clearance <= ( SELECT caller_clearance() AS caller_clearance))'
                """))
        .as("tables whose rows do not")
        .isEqualTo("review revision trail");
  }

  @Test
  void everyViewHasThePolicysCondition() {
    assertThat(
            tables.one(
                """
                select coalesce(string_agg(viewname, ' '), '') from pg_views
                where schemaname = 'public' and not exists (
                  select from pg_policy where polcmd = 'r' and polrelid::regclass::text = replace(viewname, 'seen_', '')
                    and replace(definition, ' ', '') like '%FROM' || replace(viewname, 'seen_', '') || E'\\n'
                      || 'WHERE' || replace(pg_get_expr(polqual, polrelid), ' ', '') || ';')
                """))
        .as("views that show more than the table that they are of")
        .isEqualTo("");
  }

  @Test
  void theServicesRoleOwnsNothingAndCannotBypass() {
    assertThat(
            tables.one(
                """
                select count(*) from pg_class join pg_roles on pg_roles.oid = relowner
                where rolname = 'incidents_service' or pg_has_role('incidents_service', relowner, 'member')
                """))
        .isEqualTo(0L);
    assertThat(
            tables.one(
                "select rolsuper or rolbypassrls from pg_roles where rolname = 'incidents_service'"))
        .isEqualTo(false);
  }

  @Test
  void whatIsKeptCannotBeChanged() {
    for (String table : new String[] {"revision", "review", "trail"}) {
      for (String privilege : new String[] {"update", "delete", "truncate"}) {
        assertThat(
                tables.one(
                    "select has_table_privilege('incidents_service', '%s', '%s')"
                        .formatted(table, privilege)))
            .as(privilege + " " + table)
            .isEqualTo(false);
      }
    }
    assertThat(
            tables.one(
                "select has_table_privilege('incidents_service', 'flyway_schema_history', 'select')"))
        .isEqualTo(false);
  }

  @Test
  void withoutAClearanceATransactionIsThePublics() {
    assertThat(tables.one("select caller_clearance()")).isEqualTo(0);
    assertThat(
            tables.one(
                "select string_agg(clearance_for(s, r)::text, ' ' order by s, r) from unnest(array['PUBLIC', 'PARTNER', 'RESTRICTED', 'SECRET', 'NEW']) s, unnest(array['PUBLISHED', 'DRAFT', 'NEW']) r"))
        .isEqualTo("2 2 3 2 2 1 2 2 0 3 3 3 3 3 3");
  }
}
