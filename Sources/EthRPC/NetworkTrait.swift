#if !Network
  #error(
    "EthRPC and what stands on it need the trait Network of the package lp-chain: write traits: [\"Network\"] in the dependency, or leave traits away for all of it"
  )
#endif
