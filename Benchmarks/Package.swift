// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "lp-chain", path: "..", traits: []),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
  ],
  targets: [
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // What the optimiser cannot see through lies in C.
    .target(name: "CSink"),
    // The loops of what is compared with a library of C lie in C as well.
    .target(name: "CSecp256k1Loops", linkerSettings: [.linkedLibrary("secp256k1")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "COpenSSL", "CSecp256k1Loops", "CSink",
        .product(name: "BigInt", package: "BigInt"),
        .product(name: "EthPrimitives", package: "lp-chain"),
        .product(name: "EthRLP", package: "lp-chain"),
        .product(name: "EthJSON", package: "lp-chain"),
        .product(name: "EthABI", package: "lp-chain"),
        .product(name: "EthCrypto", package: "lp-chain"),
        .product(name: "EthTransactions", package: "lp-chain"),
        .product(name: "EthSigners", package: "lp-chain"),
      ],
      swiftSettings: strict),
  ]
)
