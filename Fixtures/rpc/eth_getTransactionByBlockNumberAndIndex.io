// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_getTransactionByBlockNumberAndIndex","params":["0x5","0x63"]}
<< {"jsonrpc":"2.0","id":1,"result":null}
