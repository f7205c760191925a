package org.khronika.gateway.budget;

/// Whether a request is let in.
public sealed interface Admission {

  /// It is; whoever let it in ends it when it is answered.
  final class Visit implements Admission {
    private final Accounts accounts;
    private final long caller;
    private final long startedAt;
    private boolean ended;

    Visit(Accounts accounts, long caller, long startedAt) {
      this.accounts = accounts;
      this.caller = caller;
      this.startedAt = startedAt;
    }

    /// Charges what it cost: all the time that it took, or that its requests to subgraphs took
    /// together, where that is more because they went side by side. Once; a second end is none.
    ///
    /// @param subgraphNanos how long those took, in nanoseconds
    public void end(long subgraphNanos) {
      if (!ended) {
        ended = true;
        accounts.settle(caller, startedAt, subgraphNanos);
      }
    }
  }

  /// The caller's requests took more time than it had.
  ///
  /// @param seconds until it has some again, at least one
  record Overdrawn(long seconds) implements Admission {}

  /// As many of the caller's requests are being answered as may be.
  ///
  /// @param most how many that is
  record TooManyAtOnce(int most) implements Admission {}
}
