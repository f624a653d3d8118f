// swift-tools-version: 6.2

import PackageDescription

// What the modules under test import from other packages, as one archive for the fuzzer to link.
let package = Package(
  name: "FuzzDependencies",
  platforms: [.macOS(.v26)],
  products: [.library(name: "FuzzDependencies", type: .static, targets: ["FuzzDependencies"])],
  dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")],
  targets: [
    .target(
      name: "FuzzDependencies",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ])
  ]
)
