package org.khronika.gateway.composition;

import graphql.language.AstPrinter;
import graphql.language.AstSorter;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

/// Brings a field set into one spelling, for comparing: `"name id"` is `"{id name}"`.
final class NormalizeFieldSet {
  private NormalizeFieldSet() {}

  static String normalize(String fieldSet) {
    try {
      var document = new Parser().parseDocument("{" + fieldSet + "}");
      return AstPrinter.printAstCompact(new AstSorter().sort(document));
    } catch (InvalidSyntaxException e) {
      return fieldSet;
    }
  }
}
