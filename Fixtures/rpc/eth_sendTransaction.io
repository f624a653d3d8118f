// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_sendTransaction","params":[{"from":"0x70997970c51812dc3a010c7d01b50e0d17dc79c8","to":"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266","value":"0x1","gas":"0xc350"}]}
<< {"jsonrpc":"2.0","id":1,"result":"0x48cd20c346e506f4a1b4e103b3d8fb63eabe6266d370635520c61f62f91ed38a"}
