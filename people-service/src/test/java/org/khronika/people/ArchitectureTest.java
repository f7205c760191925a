package org.khronika.people;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.khronika.people");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.khronika.people.(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void valuesKnowNothingOfParties() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..date..", "..count..", "..citation..", "..document..", "..batch..", "..page..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..party..",
            "..person..",
            "..organization..",
            "..affiliation..",
            "..identity..",
            "..status..",
            "..distinction..",
            "..activity..",
            "..name..",
            "..focus..")
        .check(SERVICE);
  }

  @Test
  void everyApiRunsOnVirtualThreads() {
    classes()
        .that()
        .areAnnotatedWith(GraphQLApi.class)
        .should()
        .beAnnotatedWith(RunOnVirtualThread.class)
        .check(SERVICE);
  }
}
