package org.khronika.incidents.graph;

import static java.util.Objects.requireNonNull;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
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
    private final Field field;
    private final Reference owner;
    private final FieldHelper form;
    private volatile @Nullable Member member;

    PlainField(Field field, Reference owner) {
      this.field = field;
      this.owner = owner;
      this.form = new FieldHelper(field);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
      return form.transformOrAdaptResponse(
          read(requireNonNull(environment.getSource())), environment);
    }

    private @Nullable Object read(Object object) throws ReflectiveOperationException {
      Member known = member;
      if (known == null) {
        known = member();
        member = known;
      }
      return known instanceof Method method
          ? method.invoke(object)
          : ((java.lang.reflect.Field) known).get(object);
    }

    /// The schema is built where the classes of its types cannot be looked at yet.
    private Member member() throws ReflectiveOperationException {
      Class<?> type =
          Class.forName(owner.getClassName(), true, Thread.currentThread().getContextClassLoader());
      return field.getMethodName() == null
          ? type.getField(field.getPropertyName())
          : type.getMethod(field.getMethodName());
    }
  }
}
