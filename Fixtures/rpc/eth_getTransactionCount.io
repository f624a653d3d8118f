// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_getTransactionCount","params":["0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266",{"blockHash":"0xe49464b4816d222621a52d178a6ff18b776ada4d5b887e30d6bb3711a4a39673","requireCanonical":true}]}
<< {"jsonrpc":"2.0","id":1,"result":"0x8"}
