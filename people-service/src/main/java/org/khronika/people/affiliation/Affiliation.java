package org.khronika.people.affiliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.khronika.people.date.FuzzyDate;

/// What a person is in an organisation.
@Entity
@Table(name = "affiliation")
@Description("What a person is in an organisation.")
@SuppressWarnings("NullAway.Init")
public class Affiliation {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description(
      "The id of the affiliation; another one after every replacement of the person's record.")
  public UUID id;

  @Ignore public UUID personId;
  @Ignore public UUID organizationId;
  @Ignore public int position;

  @NonNull
  @Enumerated(EnumType.STRING)
  @Description("What the person is there.")
  public AffiliationRole role;

  @NonNull
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Description("What the sources call it (\"leader\", \"chairman\").")
  public List<@NonNull String> labels;

  @EmbeddedColumnNaming("period_%s")
  @Description("When the person was it; null where no source says.")
  public @Nullable FuzzyDate period;
}
