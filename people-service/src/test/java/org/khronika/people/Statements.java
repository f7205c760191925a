package org.khronika.people;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Writes down every SQL statement that the service prepares, but for the one that tells the
/// caller's clearance at the beginning of a transaction.
@ApplicationScoped
@PersistenceUnitExtension
public class Statements implements StatementInspector {
  private final transient List<String> prepared = new CopyOnWriteArrayList<>();

  @Override
  public String inspect(String sql) {
    prepared.add(sql);
    return sql;
  }

  /// Those since the last call, each with as many parameters in a list as one: lists differ with
  /// the number of rows, and limits with that of the page.
  public List<String> takeAll() {
    List<String> taken =
        prepared.stream()
            .map(sql ->
                sql.replaceAll("\\(\\?(,\\?)*\\)", "(?)").replaceAll("limit \\d+", "limit ?"))
            .sorted()
            .toList();
    prepared.clear();
    return taken;
  }
}
