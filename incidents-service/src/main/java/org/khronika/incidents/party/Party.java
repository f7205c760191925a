package org.khronika.incidents.party;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.InterfaceObject;
import io.smallrye.graphql.api.federation.Key;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// A person or an organisation of the people graph. Nothing but the id is known here.
@InterfaceObject
@Key(fields = @FieldSet("id"))
@Description("A person or an organisation, of the people graph: here it is known by its id alone.")
public record Party(
    @NonNull @Id @Description("The id that the people graph gave it, a UUID of version 7.")
        UUID id) {

  /// The party of an id that may be left out.
  public static @Nullable Party of(@Nullable UUID id) {
    return id == null ? null : new Party(id);
  }
}
