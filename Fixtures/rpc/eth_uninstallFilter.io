// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_uninstallFilter","params":["0x429b2c4ac3ec28fb03715e318264cb13"]}
<< {"jsonrpc":"2.0","id":1,"result":true}
>> {"jsonrpc":"2.0","id":1,"method":"eth_uninstallFilter","params":["0x429b2c4ac3ec28fb03715e318264cb13"]}
<< {"jsonrpc":"2.0","id":1,"result":false}
