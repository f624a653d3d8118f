// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_getCode","params":["0x5fbdb2315678afecb367f032d93f642f64180aa3","latest"]}
<< {"jsonrpc":"2.0","id":1,"result":"0x5f545f525f355f5560205ff3"}
