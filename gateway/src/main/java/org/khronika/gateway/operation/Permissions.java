package org.khronika.gateway.operation;

import org.khronika.gateway.access.Claims;
import org.khronika.gateway.supergraph.Demands;

/// What one caller may have.
public record Permissions(Demands demands, Claims claims) {

  public boolean allows(String objectType, String field) {
    return demands.of(objectType, field).metBy(claims);
  }
}
