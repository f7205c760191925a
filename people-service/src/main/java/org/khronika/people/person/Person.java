package org.khronika.people.person;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.khronika.people.graph.Node;
import org.khronika.people.party.Party;
import org.khronika.people.party.RecordedParty;

/// A person, or a group of persons whom nobody named.
@Entity
@Table(name = "person")
@DiscriminatorValue("PERSON")
@Key(fields = @FieldSet("id"))
@Description("A person, or a group of persons whom nobody named.")
public class Person extends RecordedParty implements Party, Node {
  @Override
  public Party asParty() {
    return this;
  }
}
