// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_getFilterChanges","params":["0x429b2c4ac3ec28fb03715e318264cb13"]}
<< {"jsonrpc":"2.0","id":1,"result":[{"address":"0xe7f1725e7734ce288f8367e1bb143e90bb3f0512","topics":["0x0000000000000000000000000000000000000000000000000000000000000004","0x0000000000000000000000000000000000000000000000000000000000000005"],"data":"0x0000000000000000000000000000000000000000000000000000000000000006","blockNumber":"0x7","blockHash":"0x5d22f2375ed4eb36d221a10d3d3acf25342135453170bda2b7572a830fe2195f","blockTimestamp":"0x6b039a31","transactionHash":"0x8f947d3f6a5a23380c4fb772a172b1cc9807e6350a930ed88b101b374d28ac0c","transactionIndex":"0x0","logIndex":"0x0","removed":false}]}
>> {"jsonrpc":"2.0","id":1,"method":"eth_getFilterChanges","params":["0x69e0e4c8aadbef53fb0d725013c03c25"]}
<< {"jsonrpc":"2.0","id":1,"result":["0x5d22f2375ed4eb36d221a10d3d3acf25342135453170bda2b7572a830fe2195f"]}
>> {"jsonrpc":"2.0","id":1,"method":"eth_getFilterChanges","params":["0xf0e6367e582e78d2692516118a27a3ed"]}
<< {"jsonrpc":"2.0","id":1,"result":["0x8f947d3f6a5a23380c4fb772a172b1cc9807e6350a930ed88b101b374d28ac0c","0x48cd20c346e506f4a1b4e103b3d8fb63eabe6266d370635520c61f62f91ed38a","0x551f89e823d3aaa893eaa64637590b237ecdccdbaea49a371de6b4b0e539f59e"]}
