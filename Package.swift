// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A floor of the house: a library target that imports only floors above it.
func floor(_ name: String, on dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

extension Target.Dependency {
  /// A product of another package for what speaks to a node. Without the trait it is not even fetched.
  static func network(_ product: String, of package: String) -> Self {
    .product(name: product, package: package, condition: .when(traits: ["Network"]))
  }

  /// A product of another package for the bridge and the command-line tool.
  static func bridge(_ product: String, of package: String) -> Self {
    .product(name: product, package: package, condition: .when(traits: ["Bridge"]))
  }
}

func tests(of name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "lp-chain",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "LilypadChain", targets: ["LilypadChain"]),
    .library(name: "EthPrimitives", targets: ["EthPrimitives"]),
    .library(name: "EthRLP", targets: ["EthRLP"]),
    .library(name: "EthJSON", targets: ["EthJSON"]),
    .library(name: "EthABI", targets: ["EthABI"]),
    .library(name: "EthCrypto", targets: ["EthCrypto"]),
    .library(name: "EthTransactions", targets: ["EthTransactions"]),
    .library(name: "EthSigners", targets: ["EthSigners"]),
    .library(name: "EthRPC", targets: ["EthRPC"]),
    .library(name: "EthProvider", targets: ["EthProvider"]),
    .library(name: "EthContracts", targets: ["EthContracts"]),
    .library(name: "LilypadContracts", targets: ["LilypadContracts"]),
    .library(name: "LilypadBridge", targets: ["LilypadBridge"]),
    .library(name: "EthTesting", targets: ["EthTesting"]),
    .executable(name: "lp-chain", targets: ["lp-chain"]),
    .executable(name: "eth-bindgen", targets: ["eth-bindgen"]),
    .plugin(name: "GenerateBindings", targets: ["GenerateBindings"]),
  ],
  // With `traits: []` only swift-crypto is fetched, and not built for floors 1 to 6: everything is there but what
  // speaks to a node, the bridge and the tool.
  traits: [
    .default(enabledTraits: ["Network", "Bridge"]),
    .trait(name: "Network", description: "HTTPTransport and IPCTransport of EthRPC, and EthTesting."),
    .trait(
      name: "Bridge", description: "LilypadBridge and the lp-chain tool.", enabledTraits: ["Network"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CSecp256k1", pkgConfig: "libsecp256k1",
      providers: [.apt(["libsecp256k1-dev"]), .brew(["secp256k1"])]),
    floor("EthPrimitives", on: []),
    floor("EthRLP", on: ["EthPrimitives"]),
    floor("EthJSON", on: ["EthPrimitives"]),
    floor("EthABI", on: ["EthPrimitives", "EthJSON"]),
    floor("EthCrypto", on: ["CSecp256k1", "EthPrimitives"]),
    floor("EthTransactions", on: ["EthPrimitives", "EthRLP", "EthJSON", "EthCrypto"]),
    floor(
      "EthSigners",
      on: [
        "EthPrimitives", "EthJSON", "EthABI", "EthCrypto", "EthTransactions",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    floor(
      "EthRPC",
      on: [
        "EthPrimitives", "EthJSON",
        .network("AsyncHTTPClient", of: "async-http-client"),
        .network("Crypto", of: "swift-crypto"),
        .network("Logging", of: "swift-log"),
        .network("Metrics", of: "swift-metrics"),
        .network("NIOCore", of: "swift-nio"),
        .network("NIOHTTP1", of: "swift-nio"),
        .network("NIOHTTPCompression", of: "swift-nio-extras"),
        .network("NIOPosix", of: "swift-nio"),
        .network("NIOSSL", of: "swift-nio-ssl"),
        .network("NIOWebSocket", of: "swift-nio"),
        .network("Tracing", of: "swift-distributed-tracing"),
      ]),
    floor(
      "EthProvider",
      on: [
        "EthPrimitives", "EthJSON", "EthABI", "EthCrypto", "EthTransactions", "EthSigners", "EthRPC",
        .network("Logging", of: "swift-log"),
        .network("Metrics", of: "swift-metrics"),
      ]),
    floor(
      "EthContracts",
      on: [
        "EthPrimitives", "EthJSON", "EthABI", "EthCrypto", "EthTransactions", "EthSigners", "EthRPC",
        "EthProvider",
      ]),
    floor("LilypadContracts", on: ["EthPrimitives", "EthABI", "EthContracts"]),
    floor(
      "LilypadBridge",
      on: [
        "EthPrimitives", "EthABI", "EthJSON", "EthTransactions", "EthSigners", "EthRPC", "EthProvider",
        "EthContracts", "LilypadContracts",
        .product(name: "Crypto", package: "swift-crypto"),
        .bridge("GRDB", of: "GRDB.swift"),
        .bridge("Logging", of: "swift-log"),
        .bridge("ServiceLifecycle", of: "swift-service-lifecycle"),
        .bridge("Subprocess", of: "swift-subprocess"),
        .bridge("SystemPackage", of: "swift-system"),
      ]),
    floor(
      "LilypadChain",
      on: [
        "EthPrimitives", "EthRLP", "EthJSON", "EthABI", "EthCrypto", "EthTransactions", "EthSigners",
        "EthRPC", "EthProvider", "EthContracts", "LilypadContracts",
        .target(name: "LilypadBridge", condition: .when(traits: ["Bridge"])),
      ]),
    floor(
      "EthTesting",
      on: [
        "EthPrimitives", "EthJSON", "EthRPC",
        .network("NIOCore", of: "swift-nio"),
        .network("NIOHTTP1", of: "swift-nio"),
        .network("NIOPosix", of: "swift-nio"),
        .network("NIOWebSocket", of: "swift-nio"),
        .network("Subprocess", of: "swift-subprocess"),
        .network("SystemPackage", of: "swift-system"),
      ]),
    .executableTarget(
      name: "lp-chain",
      dependencies: [
        "LilypadChain", "EthTesting",
        .bridge("ArgumentParser", of: "swift-argument-parser"),
        .bridge("TOMLKit", of: "TOMLKit"),
        .bridge("Logging", of: "swift-log"),
        .bridge("SystemPackage", of: "swift-system"),
        .bridge("UnixSignals", of: "swift-service-lifecycle"),
        .bridge("ServiceLifecycle", of: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .target(name: "EthBindgen", dependencies: ["EthPrimitives", "EthABI", "EthJSON"], swiftSettings: strict),
    .executableTarget(name: "eth-bindgen", dependencies: ["EthBindgen"], swiftSettings: strict),
    .plugin(
      name: "GenerateBindings",
      capability: .command(
        intent: .custom(
          verb: "generate-bindings", description: "Writes Swift bindings of contracts from their JSON ABIs."),
        permissions: [
          .writeToPackageDirectory(reason: "The generated Swift files are a part of the package's sources.")
        ]),
      dependencies: ["eth-bindgen"]),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "EthPrimitives"),
    tests(of: "EthRLP", on: ["EthPrimitives"]),
    tests(of: "EthJSON", on: ["EthPrimitives"]),
    tests(of: "EthABI", on: ["EthPrimitives", "EthJSON", "TestSupport"]),
    tests(of: "EthBindgen", on: ["EthPrimitives", "EthABI", "EthJSON"]),
    tests(of: "EthCrypto", on: ["EthPrimitives", "EthJSON"]),
    tests(of: "EthTransactions", on: ["EthPrimitives", "EthRLP", "EthJSON", "EthCrypto"]),
    tests(
      of: "EthSigners",
      on: ["EthPrimitives", "EthJSON", "EthABI", "EthRLP", "EthCrypto", "EthTransactions", "TestSupport"]),
    tests(
      of: "EthRPC",
      on: [
        "EthPrimitives", "EthJSON", "EthTesting",
        .network("InMemoryTracing", of: "swift-distributed-tracing"),
        .network("Logging", of: "swift-log"),
        .network("Metrics", of: "swift-metrics"),
        .network("MetricsTestKit", of: "swift-metrics"),
        .network("NIOCore", of: "swift-nio"),
        .network("NIOHTTP1", of: "swift-nio"),
        .network("NIOPosix", of: "swift-nio"),
        .network("NIOSSL", of: "swift-nio-ssl"),
        .network("NIOWebSocket", of: "swift-nio"),
        .network("Subprocess", of: "swift-subprocess"),
        .network("SystemPackage", of: "swift-system"),
        .network("Tracing", of: "swift-distributed-tracing"),
      ]),
    tests(
      of: "EthTesting",
      on: [
        "EthPrimitives", "EthJSON", "EthRPC", "EthProvider", .network("NIOCore", of: "swift-nio"),
        .network("NIOPosix", of: "swift-nio"), .network("SystemPackage", of: "swift-system"),
      ]),
    tests(
      of: "EthProvider",
      on: [
        "EthPrimitives", "EthJSON", "EthABI", "EthCrypto", "EthTransactions", "EthSigners", "EthRPC",
        "LilypadContracts", "EthTesting", .network("NIOCore", of: "swift-nio"),
        .network("NIOPosix", of: "swift-nio"),
      ]),
    tests(
      of: "EthContracts",
      on: [
        "EthPrimitives", "EthJSON", "EthABI", "EthCrypto", "EthTransactions", "EthSigners", "EthRPC",
        "EthProvider", "LilypadContracts", "EthTesting",
      ]),
    tests(
      of: "LilypadContracts",
      on: [
        "EthPrimitives", "EthABI", "EthJSON", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    tests(
      of: "LilypadBridge",
      on: [
        "EthPrimitives", "EthJSON", "EthABI", "EthCrypto", "EthTransactions", "EthSigners", "EthRPC",
        "EthProvider", "EthContracts", "LilypadContracts", "EthTesting", "lp-chain",
        .bridge("Logging", of: "swift-log"),
        .bridge("Subprocess", of: "swift-subprocess"),
        .bridge("SystemPackage", of: "swift-system"),
      ]),
    .testTarget(
      name: "LpChainTests",
      dependencies: [
        "lp-chain", "EthPrimitives", "EthABI", "EthCrypto", "EthTransactions", "EthSigners", "EthProvider",
        "EthContracts", "LilypadContracts", "LilypadBridge", "EthTesting",
        .bridge("Subprocess", of: "swift-subprocess"),
        .bridge("SystemPackage", of: "swift-system"),
      ],
      swiftSettings: strict),
  ]
)
