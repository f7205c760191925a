package org.khronika.people.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/// Something that an organisation does.
@Entity
@Table(name = "organization_activity")
@Description("Something that an organisation does.")
@SuppressWarnings("NullAway.Init")
public class OrganizationActivity {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description(
      "The id of the activity; another one after every replacement of the organisation's record.")
  public UUID id;

  @Ignore public UUID organizationId;
  @Ignore public int position;

  @NonNull
  @Enumerated(EnumType.STRING)
  @Description("What it does.")
  public ActivityKind kind;
}
