package org.khronika.incidents.custody;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// Whether somebody is in custody.
@Enum("CustodyState")
@Description("Whether somebody is in custody.")
public enum CustodyState {
  @Description("Is in custody.")
  HELD,
  @Description("Was moved to another place of custody.")
  TRANSFERRED,
  @Description("Was let go.")
  RELEASED,
  @Description("Got away.")
  ESCAPED,
  @Description("Died in custody.")
  DIED
}
