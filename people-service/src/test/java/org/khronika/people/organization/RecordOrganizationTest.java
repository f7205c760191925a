package org.khronika.people.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class RecordOrganizationTest {
  private final Tables tables;

  RecordOrganizationTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void anEmptyRecord() {
    tables.empty();
  }

  @Test
  void unnamedOrganisationsAreToldApartByTheirOrdinals() {
    Graph.ask(
        Documents.organization("opposition-group-2", ", ordinal: 2, identityStatus: DESCRIBED"));
    assertThat(
            Graph.ask("{ organization(key: \"opposition-group-2\") { ordinal identityStatus } }")
                .at("/data/organization"))
        .isEqualTo(Graph.read("{\"ordinal\": 2, \"identityStatus\": \"DESCRIBED\"}"));
    assertThat(
            Graph.ask(Documents.organization("named", ", ordinal: 0"))
                .at("/data/recordOrganization/userErrors")
                .findValuesAsText("code"))
        .containsExactly("INVALID_VALUE", "CONTRADICTION");
  }

  @Test
  void itsAddressIsReadBackAsItWasGiven() {
    Graph.ask(Documents.organization("viasna", ", url: \"https://viasna.test/Менск?a=b%20c#d\""));
    assertThat(Graph.ask("{ organization(key: \"viasna\") { url } }").at("/data/organization/url"))
        .isEqualTo(TextNode.valueOf("https://viasna.test/Менск?a=b%20c#d"));
  }
}
