package org.khronika.people.party;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.khronika.people.clearance.Sensitivity;
import org.khronika.people.count.Count;
import org.khronika.people.review.ReviewState;

/// The row of a party: what persons and organisations share. Both implement [Party] by it; it is
/// none itself, or the graph would show it as a type of its own.
@Entity
@Table(name = "party")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
@SuppressWarnings("NullAway.Init")
public abstract class RecordedParty {
  @Id public UUID id;
  public String key;
  public String displayName;

  @Enumerated(EnumType.STRING)
  public IdentityStatus identityStatus;

  @EmbeddedColumnNaming("size_%s")
  public @Nullable Count size;

  /// Of the document as recorded.
  @Ignore public String digest;

  @Enumerated(EnumType.STRING)
  public Sensitivity sensitivity = Sensitivity.PUBLIC;

  @Version public int version = 1;

  @Enumerated(EnumType.STRING)
  public ReviewState reviewState = ReviewState.DRAFT;

  public UUID getId() {
    return id;
  }

  public String getKey() {
    return key;
  }

  public String getDisplayName() {
    return displayName;
  }

  public IdentityStatus getIdentityStatus() {
    return identityStatus;
  }

  public @Nullable Count getSize() {
    return size;
  }

  public int getVersion() {
    return version;
  }

  public ReviewState getReviewState() {
    return reviewState;
  }

  public Sensitivity getSensitivity() {
    return sensitivity;
  }

  /// The same, as the graph shows it.
  public abstract Party asParty();
}
