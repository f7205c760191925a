package org.khronika.people.organization;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.graph.Node;
import org.khronika.people.graph.WebAddress;
import org.khronika.people.party.Party;
import org.khronika.people.party.RecordedParty;

/// An organisation, or a group of organisations that nobody named.
@Entity
@Table(name = "organization")
@DiscriminatorValue("ORGANIZATION")
@Key(fields = @FieldSet("id"))
@Description("An organisation, or a group of organisations that nobody named.")
@SuppressWarnings("NullAway.Init")
public class Organization extends RecordedParty implements Party, Node {
  @NonNull
  @Enumerated(EnumType.STRING)
  @Description("The kind of organisation it is.")
  public OrganizationCategory category;

  @Description("Its address on the web; null where unknown.")
  public @Nullable WebAddress url;

  @Description("What it is, in a few words (\"regional website\"); null where nobody says.")
  public @Nullable String descriptor;

  @Description(
      "Which of several alike it is that a source leaves unnamed (of \"two opposition groups\" the first is 1); null where it is"
          + " not told apart by counting.")
  public @Nullable Integer ordinal;

  @Override
  public Party asParty() {
    return this;
  }
}
