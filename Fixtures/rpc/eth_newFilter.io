// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_newFilter","params":[{"fromBlock":"0x5","address":["0xe7f1725e7734ce288f8367e1bb143e90bb3f0512"]}]}
<< {"jsonrpc":"2.0","id":1,"result":"0x429b2c4ac3ec28fb03715e318264cb13"}
