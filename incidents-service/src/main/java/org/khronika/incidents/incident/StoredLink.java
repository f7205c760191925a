package org.khronika.incidents.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A link between two incidents as it is stored: once, with the incident whose document says it.
@Entity
@Table(name = "incident_link")
@SuppressWarnings("NullAway.Init")
public class StoredLink {
  @Id public UUID id;
  public UUID incidentId;
  public int position;

  @Enumerated(EnumType.STRING)
  public IncidentLinkType type;

  public UUID targetId;
}
