package org.khronika.incidents.graph;

import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An address on the web, letter by letter as it was given. [SpecifiedScalars] has it read by
/// [#parse]; what is stored already is taken as it is.
@CustomScalar("URL")
public record WebAddress(@JsonValue String text) implements CustomStringScalar {

  /// @throws IllegalArgumentException where the text is not absolute, of http or https, or names no
  ///   host
  static WebAddress parse(String text) {
    URI address = URI.create(text);
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null) {
      throw new IllegalArgumentException("Not an address on the web");
    }
    return new WebAddress(text);
  }

  @Override
  public String stringValueForSerialization() {
    return text;
  }

  /// How the database has it.
  @Converter(autoApply = true)
  static final class Column implements AttributeConverter<@Nullable WebAddress, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable WebAddress address) {
      return address == null ? null : address.text;
    }

    @Override
    public @Nullable WebAddress convertToEntityAttribute(@Nullable String text) {
      return text == null ? null : new WebAddress(text);
    }
  }
}
