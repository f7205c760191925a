package org.khronika.gateway.composition;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.SchemaDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.composition.SubgraphSchema.Version;
import org.khronika.gateway.supergraph.Link;

/// Reads the `@link`s of a schema; refuses those whose meaning the composer would have to know and
/// does not.
final class ReadLinks {
  private static final int NEWEST_FEDERATION_2 = 14;

  private final String subgraph;
  private final Findings findings;

  ReadLinks(String subgraph, Findings findings) {
    this.subgraph = subgraph;
    this.findings = findings;
  }

  FederationNames read(Document document) {
    List<Directive> applied = new ArrayList<>();
    document
        .getDefinitionsOfType(SchemaDefinition.class)
        .forEach(schema -> applied.addAll(schema.getDirectives()));
    String name = nameOfLink(applied);
    List<Link> links = new ArrayList<>();
    for (Directive directive : applied) {
      if (directive.getName().equals(name)) {
        Link.read(directive).ifPresentOrElse(links::add, () -> refuseUnreadable(name));
      } else if (directive.getName().equals("core")) {
        refuse(Code.UNSUPPORTED_LINKED_FEATURE, "@core is not understood, use @link");
      }
    }
    links.forEach(this::check);
    checkLinkedOnce(links);
    boolean federation2 = links.stream().anyMatch(link -> link.identity().equals(Link.FEDERATION));
    return new FederationNames(
        federation2 ? Version.FEDERATION_2 : Version.FEDERATION_1, name, links);
  }

  private static String nameOfLink(List<Directive> applied) {
    return applied.stream()
        .filter(directive -> directive.getArgument("url") != null)
        .flatMap(directive -> Link.read(directive).stream())
        .filter(link -> link.identity().equals(Link.LINK))
        .map(Link::namespace)
        .findFirst()
        .orElse("link");
  }

  private void checkLinkedOnce(List<Link> links) {
    Set<String> seen = new HashSet<>();
    for (Link link : links) {
      if (!seen.add(link.identity())) {
        refuse(Code.INVALID_LINK_DIRECTIVE_USAGE, link.identity() + " is linked more than once");
      }
    }
  }

  private void check(Link link) {
    switch (link.identity()) {
      case Link.FEDERATION -> checkFederation(link);
      case Link.LINK,
          Link.TAG,
          Link.INACCESSIBLE,
          Link.AUTHENTICATED,
          Link.REQUIRES_SCOPES,
          Link.POLICY -> {}
      default -> {
        if (link.identity().startsWith("https://specs.apollo.dev/")) {
          refuse(
              Code.UNSUPPORTED_LINKED_FEATURE,
              "the linked specification " + link.url() + " is not understood");
        } else if (!link.purpose().isEmpty()) {
          refuse(
              Code.UNSUPPORTED_LINKED_FEATURE,
              "the linked specification "
                  + link.url()
                  + " is needed for "
                  + link.purpose()
                  + " and is not understood");
        }
      }
    }
  }

  private void checkFederation(Link link) {
    int minor =
        link.version().matches("v2\\.\\d{1,4}")
            ? Integer.parseInt(link.version().substring(3))
            : -1;
    if (minor < 0 || minor > NEWEST_FEDERATION_2) {
      refuse(
          Code.UNKNOWN_FEDERATION_LINK_VERSION,
          link.url()
              + " is not a version of federation that is understood (v2.0 to v2."
              + NEWEST_FEDERATION_2
              + ")");
      return;
    }
    for (String name : link.imports().values()) {
      if (!FederationNames.isDefined(name, minor)) {
        refuse(Code.INVALID_LINK_DIRECTIVE_USAGE, "\"" + name + "\" is not part of " + link.url());
      }
    }
  }

  private void refuseUnreadable(String name) {
    refuse(Code.INVALID_LINK_DIRECTIVE_USAGE, "a @" + name + " has no readable url");
  }

  private void refuse(Code code, String message) {
    findings.add(code, "[" + subgraph + "] " + message);
  }
}
