/// Which attempt at a call the present task makes, for those who watch calls below ``Retry``.
package enum CallAttempt {
  /// The attempt's number, from 1.
  @TaskLocal package static var number = 1

  /// Makes an attempt.
  static func run<R>(
    _ number: Int, _ body: () async throws(RPCError) -> R
  ) async throws(RPCError) -> R {
    guard number > 1 else { return try await body() }
    let result: Result<R, RPCError> = await $number.withValue(number) {
      do throws(RPCError) { return .success(try await body()) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
