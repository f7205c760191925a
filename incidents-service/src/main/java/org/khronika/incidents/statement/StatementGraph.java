package org.khronika.incidents.statement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.act.Act;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.citation.Citations;
import org.khronika.incidents.citation.CitedFact;

/// What leads on from a statement.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class StatementGraph {
  private final EntityManager database;
  private final Citations citations;

  StatementGraph(EntityManager database, Citations citations) {
    this.database = database;
    this.citations = citations;
  }

  @Name("citations")
  @Description("The passages that it rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> statementCitations(
      @Source List<Statement> statements) {
    return citations.of(CitedFact.STATEMENT, statements, statement -> statement.id);
  }

  @Description("The act that the speaker says took place.")
  public List<@Nullable Act> asserts(@Source List<Statement> statements) {
    return Batch.references(
        statements,
        statement -> statement.assertsId,
        ids -> Batch.load(database, Act.class, ids),
        act -> act.id);
  }
}
