import EthJSON
import EthPrimitives
internal import Foundation
internal import GRDB

/// The journal's columns as the values they stand for. A column that does not read back is an error, never a
/// default: money depends on it.
extension Row {
  func hash(_ column: String) throws -> Hash32 { try Hash32(bytes(column)) }

  func address(_ column: String) throws -> Address { try Address(bytes(column)) }

  func bytes(_ column: String) throws -> [UInt8] {
    guard let data = Data.fromDatabaseValue(self[column]) else { throw unreadable(column) }
    return [UInt8](data)
  }

  func optionalHash(_ column: String) throws -> Hash32? {
    (self[column] as DatabaseValue).isNull ? nil : try hash(column)
  }

  func number(_ column: String) throws -> UInt64 {
    guard let value = Int64.fromDatabaseValue(self[column]), value >= 0 else { throw unreadable(column) }
    return UInt64(value)
  }

  func amount(_ column: String) throws -> UInt256 {
    guard let value = UInt256(bigEndianBytes: try bytes(column)) else { throw unreadable(column) }
    return value
  }

  func choice<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
    guard let text = String.fromDatabaseValue(self[column]), let value = Value(rawValue: text) else {
      throw unreadable(column)
    }
    return value
  }

  private func unreadable(_ column: String) -> JournalError {
    .storage("the journal holds a value it should not in column \(column): restore it from a backup")
  }
}

extension Hash32 {
  var blob: Data { Data(bytes) }
}

extension Address {
  var blob: Data { Data(bytes) }
}

extension UInt256 {
  var blob: Data { Data(bigEndianBytes) }
}

extension UInt64 {
  /// SQLite's integers are signed; block numbers, nonces and gas limits stay far below 2^63.
  var column: Int64 {
    get throws {
      guard let value = Int64(exactly: self) else {
        throw JournalError.conflict("\(self) is too large for the journal: expected a number below 2^63")
      }
      return value
    }
  }
}

/// The time in milliseconds since 1970.
func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
