package org.khronika.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.smallrye.graphql.api.federation.Resolver;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;

/// A source that is no batch costs statements for each row; a resolver without a transaction of its
/// own shares a session with others. We have neither.
class BatchSourcesTest {

  @Test
  void everySourceIsABatch() {
    assertThat(resolvers().filter(BatchSourcesTest::isSource))
        .isNotEmpty()
        .allSatisfy(method -> {
          assertThat(method.getRawParameterTypes().getFirst().isEquivalentTo(List.class))
              .as(method.getFullName())
              .isTrue();
        });
  }

  @Test
  void everyResolverHasATransactionOfItsOwn() {
    assertThat(resolvers())
        .isNotEmpty()
        .allSatisfy(method ->
            assertThat(method.isAnnotatedWith(Transactional.class))
                .as(method.getFullName())
                .isTrue());
  }

  private static Stream<JavaMethod> resolvers() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("org.khronika.people").stream()
            .filter(type -> type.isAnnotatedWith(GraphQLApi.class))
            .map(JavaClass::getMethods)
            .flatMap(methods -> methods.stream())
            .filter(BatchSourcesTest::isResolver);
  }

  private static boolean isResolver(JavaMethod method) {
    return isSource(method)
        || method.isAnnotatedWith(Query.class)
        || method.isAnnotatedWith(Mutation.class)
        || method.isAnnotatedWith(Resolver.class);
  }

  private static boolean isSource(JavaMethod method) {
    return method.getParameters().stream()
        .anyMatch(parameter -> parameter.isAnnotatedWith(Source.class));
  }
}
