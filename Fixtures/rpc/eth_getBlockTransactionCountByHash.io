// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_getBlockTransactionCountByHash","params":["0xe49464b4816d222621a52d178a6ff18b776ada4d5b887e30d6bb3711a4a39673"]}
<< {"jsonrpc":"2.0","id":1,"result":"0x5"}
