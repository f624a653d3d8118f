/// Overwrites the stack below the caller, where functions that have returned may have left secrets.
///
/// Libraries that do not wipe what they copy to the stack, such as a block of a message or the schedule of a key,
/// are called with it behind them. It takes as long as hashing a few hundred bytes.
@inline(never)
package func wipeStack(kilobytes: Int = 8) {
  withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 8) { frame in
    // From within, so that each call's memory lies below that of the one before.
    if kilobytes > 1 { wipeStack(kilobytes: kilobytes - 1) }
    wipe(frame)
  }
}
