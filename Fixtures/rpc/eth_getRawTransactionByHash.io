// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_getRawTransactionByHash","params":["0x6a75f51b4e4d63e3e59f5247bc85dfc7fc5a58062ff1d2c34abf3aa2ed6c7350"]}
<< {"jsonrpc":"2.0","id":1,"result":"0xf8870385012a05f200830186a0945fbdb2315678afecb367f032d93f642f64180aa380a0000000000000000000000000000000000000000000000000000000000000002a82f4f5a03ebad0a25a3c81056b0bb30384b691d2a3bdb332aa8e77e00c62202d205fb5bfa04373280e0f14a8887b414dbfcda5668f40fbdfc73e7bd4aa329e75f184aff2c7"}
>> {"jsonrpc":"2.0","id":1,"method":"eth_getRawTransactionByHash","params":["0x0000000000000000000000000000000000000000000000000000000000000000"]}
<< {"jsonrpc":"2.0","id":1,"result":null}
