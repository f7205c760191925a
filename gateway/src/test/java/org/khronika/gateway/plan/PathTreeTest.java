package org.khronika.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.EntityPath.Segment;

class PathTreeTest {

  @Test
  void what_paths_have_in_common_is_there_once() {
    assertThat(draw("users.reviews.product", "users.reviews.author", "users.reviews", "top"))
        .isEqualTo("(users (reviews *(product *) (author *))) (top *)");
  }

  @Test
  void a_step_for_one_type_is_another_than_the_same_for_all() {
    var plain = new EntityPath(List.of(new Segment("", new ResponseKey("owner"))));
    var typed = new EntityPath(List.of(new Segment("Cat", new ResponseKey("owner"))));
    assertThat(draw(PathTree.of(List.of(plain, typed)))).isEqualTo("(owner *) (<Cat>owner *)");
  }

  @Test
  void the_root_is_a_tree_that_ends_at_once() {
    assertThat(draw(PathTree.of(List.of(EntityPath.ROOT)))).isEqualTo("*");
  }

  private static String draw(String... paths) {
    return draw(PathTree.of(Stream.of(paths).map(PathTreeTest::path).toList()));
  }

  private static EntityPath path(String dotted) {
    return new EntityPath(
        Stream.of(dotted.split("\\."))
            .map(name -> new Segment("", new ResponseKey(name)))
            .toList());
  }

  private static String draw(PathTree tree) {
    var branches =
        tree.branches().stream()
            .map(branch -> "(" + branch.step() + " " + draw(branch.below()) + ")")
            .toList();
    return (tree.isEnd() ? "*" : "") + String.join(" ", branches);
  }
}
