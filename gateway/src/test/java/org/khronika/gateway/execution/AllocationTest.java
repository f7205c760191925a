package org.khronika.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.gateway.execution.PlanByHand.byId;
import static org.khronika.gateway.execution.PlanByHand.field;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.json.ReadJson;

/// What an answer costs in memory is counted: a tree of objects, or an object for every value,
/// would show at once.
class AllocationTest {
  private static final int ENTITIES = 3_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void projecting_allocates_the_answer_and_little_else() {
    var ids = elements("{'id':'person-%1$d','note':'the note on person %1$d'}");
    var names = elements("{'name':'the name of person %1$d','city':'Brest'}");
    var plan =
        new PlanByHand(
                ENTITIES,
                field(
                    "people",
                    "[Person]",
                    field("id", "ID"),
                    field("name", "String"),
                    field("note", "String"),
                    field("city", "String")))
            .root("people", "{'data':{'people':" + ids + "}}")
            .entities(0, "people", byId("Person"), "{'data':{'_e0':" + names + "}}");
    var execution = plan.execute(List.of(0, 1));
    var length = plan.project(execution).length;
    assertThat(allocatedBy(() -> plan.project(execution))).isLessThan(3L * length);
  }

  @Test
  void reading_allocates_offsets_and_little_else() {
    var json = elements("{'id':'person-%1$d','note':'the note on person %1$d'}");
    var bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThat(allocatedBy(() -> ReadJson.read(bytes))).isLessThan(2L * bytes.length);
  }

  private static long allocatedBy(Supplier<Object> work) {
    var before = THREADS.getCurrentThreadAllocatedBytes();
    var made = work.get();
    var allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(made).isNotNull();
    return allocated;
  }

  private static String elements(String format) {
    return IntStream.range(0, ENTITIES)
        .mapToObj(i -> format.formatted(i))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
