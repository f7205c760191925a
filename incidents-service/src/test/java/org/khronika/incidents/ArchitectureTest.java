package org.khronika.incidents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses INCIDENTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.khronika.incidents");

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("org.khronika.incidents.(*)..").should().beFreeOfCycles().check(INCIDENTS);
  }

  /// Blocking resolvers would run one after the other, and without a transaction each they would
  /// share one session between threads.
  @Test
  void resolversRunOnVirtualThreadsInTransactionsOfTheirOwn() {
    classes()
        .that()
        .areAnnotatedWith(GraphQLApi.class)
        .should()
        .beAnnotatedWith(RunOnVirtualThread.class)
        .andShould()
        .beAnnotatedWith(Transactional.class)
        .check(INCIDENTS);
  }
}
