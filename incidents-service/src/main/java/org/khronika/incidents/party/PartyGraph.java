package org.khronika.incidents.party;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.document.RecordId;

/// Parties as entities of the federation: whatever has the form of an id is taken for a party's.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class PartyGraph {

  @Resolver
  public List<@Nullable Party> party(List<String> id) {
    return Batch.each(id, text -> Party.of(RecordId.read(text)));
  }
}
