package org.khronika.local.transfer;

/// A mutation that records a document.
///
/// @param subject what the document is about: `Person` of `recordPerson`
public record Mutation(String subject) {
  public String name() {
    return "record" + subject;
  }

  /// The operation that records the variable `input`.
  public String operation() {
    return """
    mutation($input: Record%1$sInput!) { record%1$s(input: $input) { outcome userErrors { code message path } } }\
    """
        .formatted(subject);
  }

  /// An operation that does nothing: the gateway refuses it if the variable `input` is not of the
  /// schema's form.
  public String check() {
    return """
    mutation($input: Record%1$sInput!) { record%1$s(input: $input) @skip(if: true) { outcome } }\
    """
        .formatted(subject);
  }
}
