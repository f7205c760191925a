package org.khronika.incidents.place;

import static org.khronika.incidents.document.Pointers.Kind.PLACE;
import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;
import static org.khronika.incidents.document.UserErrorCode.INVALID_VALUE;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.clearance.Sensitivity;
import org.khronika.incidents.document.Absent;
import org.khronika.incidents.document.CheckSecrecy;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;

/// A place as a document.
@Input("RecordPlaceInput")
@Description("A place as a document, never finer than a city.")
public record RecordPlaceInput(
    @NonNull
        @Description(
            "Its stable, human-readable key: a-z, 0-9 and single hyphens inside, at most 80 characters. It"
                + " begins with x- if the record is RESTRICTED or SECRET, and only then.")
        String key,
    @NonNull @Description("Its name in English.") String name,
    @NonNull @Description("What kind of place it is.") PlaceKind kind,
    @Nullable @Description("The country that it is in, ISO 3166-1 alpha-2 (\"BY\").")
        String country,
    @Nullable @Description("The key of the bigger place that it is in.") String parent,
    @NonNull @Description("How exactly it is located, not finer than its kind allows.")
        PlacePrecision precision,
    @Nullable @Description("How sources describe it (\"city in the west\").") String descriptor,
    @NonNull @Description("The passages that it rests on, at least one.")
        List<@NonNull CitationInput> citations,
    @NonNull @DefaultValue("PUBLIC") @Description("Who may see the record once it is published.")
        Sensitivity sensitivity,
    @Nullable @Description("The version that this document replaces; only needed to replace one.")
        Integer version) {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  public RecordPlaceInput {
    sensitivity = Absent.or(sensitivity, Sensitivity.PUBLIC);
  }

  void check(Caller caller, Problems problems, Pointers pointers) {
    problems.key("key", key);
    CheckSecrecy.check(this, sensitivity, key, null, caller, problems);
    problems.text("name", name);
    problems.text("descriptor", descriptor);
    if (country != null && !COUNTRY.matcher(country).matches()) {
      problems
          .at("country")
          .report(INVALID_VALUE, "A country is two capital letters of ISO 3166-1.");
    }
    if (precision.compareTo(kind.finestPrecision()) > 0) {
      problems
          .at("precision")
          .report(CONTRADICTION, "A place of this kind is not located as exactly as that.");
    }
    if (key.equals(parent)) {
      problems.at("parent").report(CONTRADICTION, "A place is not part of itself.");
    } else {
      pointers.take(PLACE, "parent", parent, problems);
    }
    CitationInput.checkAll(citations, problems, pointers);
  }

  /// Fills the row with what the document says.
  void writeTo(Place place, Pointers pointers) {
    place.key = key;
    place.sensitivity = sensitivity;
    place.name = name;
    place.kind = kind;
    place.country = country;
    place.parentId = pointers.idOrNull(PLACE, parent);
    place.precision = precision;
    place.descriptor = descriptor;
  }
}
