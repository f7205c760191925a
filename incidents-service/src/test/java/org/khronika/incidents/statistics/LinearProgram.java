package org.khronika.incidents.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The most that a sum can be of numbers that are not negative and that equations are known of: the
/// simplex method, with the rule of Bland.
final class LinearProgram {
  private static final double NOTHING = 1e-7;

  private final int unknowns;
  private final List<double[]> equations = new ArrayList<>();

  LinearProgram(int unknowns) {
    this.unknowns = unknowns;
  }

  /// @param coefficients and behind them what they add up to
  void add(double[] coefficients) {
    double[] rest = coefficients.clone();
    for (double[] known : equations) {
      subtract(rest, known, leading(known));
    }
    int leading = leading(rest);
    if (leading == unknowns) {
      assert Math.abs(rest[unknowns]) < NOTHING : "contradicting equations";
      return;
    }
    scale(rest, leading);
    equations.forEach(known -> subtract(known, rest, leading));
    equations.add(rest);
  }

  private int leading(double[] row) {
    return IntStream.range(0, unknowns)
        .filter(i -> Math.abs(row[i]) > NOTHING)
        .findFirst()
        .orElse(unknowns);
  }

  double least(double[] sum) {
    return -most(Arrays.stream(sum).map(each -> -each).toArray());
  }

  double most(double[] sum) {
    int rows = equations.size();
    int columns = unknowns + rows;
    double[][] tableau = new double[rows][];
    int[] basis = new int[rows];
    for (int i = 0; i < rows; i++) {
      double[] equation = equations.get(i);
      double sign = equation[unknowns] < 0 ? -1 : 1;
      tableau[i] = new double[columns + 1];
      for (int j = 0; j < unknowns; j++) {
        tableau[i][j] = sign * equation[j];
      }
      tableau[i][unknowns + i] = 1;
      tableau[i][columns] = sign * equation[unknowns];
      basis[i] = unknowns + i;
    }
    double[] artificial = new double[columns];
    Arrays.fill(artificial, unknowns, columns, -1);
    double infeasible = maximize(tableau, basis, artificial, columns);
    assert infeasible > -NOTHING : "no solution";
    for (int i = 0; i < rows; i++) {
      if (basis[i] >= unknowns) {
        pivot(tableau, basis, i, leading(tableau[i]));
      }
    }
    return maximize(tableau, basis, Arrays.copyOf(sum, columns), unknowns);
  }

  private static double maximize(double[][] tableau, int[] basis, double[] goal, int entering) {
    while (true) {
      int column = entering(tableau, basis, goal, entering);
      if (column == entering) {
        return IntStream.range(0, basis.length)
            .mapToDouble(i -> goal[basis[i]] * tableau[i][goal.length])
            .sum();
      }
      int row = leaving(tableau, basis, column);
      if (row < 0) {
        return Double.POSITIVE_INFINITY;
      }
      pivot(tableau, basis, row, column);
    }
  }

  private static int entering(double[][] tableau, int[] basis, double[] goal, int columns) {
    return IntStream.range(0, columns)
        .filter(j -> {
          double spent =
              IntStream.range(0, basis.length)
                  .mapToDouble(i -> goal[basis[i]] * tableau[i][j])
                  .sum();
          return goal[j] - spent > NOTHING;
        })
        .findFirst()
        .orElse(columns);
  }

  private static int leaving(double[][] tableau, int[] basis, int column) {
    int row = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < basis.length; i++) {
      double[] line = tableau[i];
      if (line[column] > NOTHING) {
        double ratio = line[line.length - 1] / line[column];
        if (ratio < least - NOTHING || (ratio < least + NOTHING && basis[i] < basis[row])) {
          least = ratio;
          row = i;
        }
      }
    }
    return row;
  }

  private static void pivot(double[][] tableau, int[] basis, int row, int column) {
    scale(tableau[row], column);
    for (int i = 0; i < tableau.length; i++) {
      if (i != row) {
        subtract(tableau[i], tableau[row], column);
      }
    }
    basis[row] = column;
  }

  private static void scale(double[] row, int column) {
    double factor = row[column];
    for (int j = 0; j < row.length; j++) {
      row[j] /= factor;
    }
  }

  private static void subtract(double[] row, double[] other, int column) {
    double factor = row[column];
    for (int j = 0; j < row.length; j++) {
      row[j] -= factor * other[j];
    }
  }
}
