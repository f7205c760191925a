package org.khronika.incidents.facet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Measures how far the facets are behind on either way, each time somebody asks for the metrics.
/// What is not set up, and what cannot be asked for, is not a number.
@ApplicationScoped
class FacetLag {
  private static final Logger LOG = Logger.getLogger(FacetLag.class);

  private static final String SENT =
      """
      select pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)
      from pg_replication_slots where slot_name = 'incidents_facets'
      """;

  private static final String RECEIVED =
      """
      select extract(epoch from clock_timestamp() - max(last_msg_receipt_time))
      from pg_stat_subscription where subname = 'people_facets'
      """;

  private final DataSource database;

  FacetLag(DataSource database) {
    this.database = database;
  }

  void register(@Observes StartupEvent start, MeterRegistry metrics) {
    Gauge.builder("khronika.facets.lag.bytes", this, lag -> lag.measure(SENT))
        .description("Bytes of the log that the reader of the facets of acts has not confirmed yet")
        .baseUnit("bytes")
        .register(metrics);
    Gauge.builder("khronika.facets.received.age", this, lag -> lag.measure(RECEIVED))
        .description(
            "Seconds since the last message of the database that sends the facets of parties")
        .baseUnit("seconds")
        .register(metrics);
  }

  private double measure(String query) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      double measured = rows.next() ? rows.getDouble(1) : Double.NaN;
      return rows.getRow() == 1 && rows.wasNull() ? Double.NaN : measured;
    } catch (SQLException e) {
      LOG.debug("The lag of the facets cannot be measured", e);
      return Double.NaN;
    }
  }
}
