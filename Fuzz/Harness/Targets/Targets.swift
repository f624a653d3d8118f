extension Target {
  /// All targets, in the order in which the script lists them.
  static let all: [Target] = [
    rlp, json, jsonStream, logAnswers, abi, abiValues, hex, numbers, abiText, abiJSON, typedData,
    transactions,
    rpcTransactions,
    headers, receipts, proofs, xprv, mnemonic, keystore, bindgen,
  ]
}
