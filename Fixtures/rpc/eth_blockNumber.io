// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}
<< {"jsonrpc":"2.0","id":1,"result":"0x6"}
