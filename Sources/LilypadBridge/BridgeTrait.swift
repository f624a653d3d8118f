#if !Bridge
  #error(
    "LilypadBridge and the lp-chain tool need the trait Bridge of the package lp-chain: write traits: [\"Bridge\"] in the dependency, or leave traits away for all of it"
  )
#endif
