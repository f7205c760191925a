package org.khronika.incidents.graph;

import static java.util.Objects.requireNonNull;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.DataFetcherService;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/// Has a field that an object simply has read from it, and nothing else done. SmallRye GraphQL
/// describes to each such field, in JSON, what is selected below it, object by object.
public final class PlainFields implements DataFetcherService {

  @Override
  public Integer getPriority() {
    return 1; // asked before those that have no answer
  }

  @Override
  public PlugableDataFetcher<Object> getFieldDataFetcher(Field field, Type type, Reference owner) {
    return new PlainField(field, owner);
  }

  private static final class PlainField
      implements PlugableDataFetcher<Object>, TrivialDataFetcher<Object> {
    private final FieldHelper form;
    private final Member member;

    PlainField(Field field, Reference owner) {
      this.form = new FieldHelper(field);
      this.member = member(field, owner);
    }

    private static Member member(Field field, Reference owner) {
      try {
        Class<?> type = ClassloadingService.get().loadClass(owner.getClassName());
        return field.getMethodName() == null
            ? type.getField(field.getPropertyName())
            : type.getMethod(field.getMethodName());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
      return form.transformOrAdaptResponse(
          read(requireNonNull(environment.getSource())), environment);
    }

    private @Nullable Object read(Object object) throws ReflectiveOperationException {
      return member instanceof Method method
          ? method.invoke(object)
          : ((java.lang.reflect.Field) member).get(object);
    }
  }
}
