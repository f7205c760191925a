package org.khronika.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses GATEWAY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.khronika.gateway");

  @Test
  void the_engine_knows_no_framework() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..gateway.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "io.vertx..",
            "jakarta..",
            "io.smallrye..",
            "org.eclipse.microprofile..")
        .check(GATEWAY);
  }

  @Test
  void packages_form_no_circle() {
    slices().matching("org.khronika.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
  }

  @Test
  void each_stage_knows_only_those_before_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("json")
        .definedBy("..gateway.json..")
        .layer("supergraph")
        .definedBy("..gateway.supergraph..")
        .layer("operation")
        .definedBy("..gateway.operation..")
        .layer("plan")
        .definedBy("..gateway.plan..")
        .layer("planner")
        .definedBy("..gateway.planner..")
        .layer("execution")
        .definedBy("..gateway.execution..")
        .layer("projection")
        .definedBy("..gateway.projection..")
        .whereLayer("supergraph")
        .mayNotAccessAnyLayer()
        .whereLayer("operation")
        .mayOnlyAccessLayers("json", "supergraph")
        .whereLayer("plan")
        .mayOnlyAccessLayers("json", "supergraph", "operation")
        .whereLayer("planner")
        .mayOnlyAccessLayers("json", "supergraph", "operation", "plan")
        .whereLayer("execution")
        .mayOnlyAccessLayers("json", "supergraph", "operation", "plan")
        .whereLayer("projection")
        .mayOnlyAccessLayers("json", "supergraph", "operation", "plan", "execution")
        .check(GATEWAY);
  }
}
