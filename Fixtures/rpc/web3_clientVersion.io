// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"web3_clientVersion","params":[]}
<< {"jsonrpc":"2.0","id":1,"result":"lp-devnet/1.0/prague/python3.11.7"}
