// Fixtures/scripts/make_rpc.py: the development chain in devnet/
>> {"jsonrpc":"2.0","id":1,"method":"eth_feeHistory","params":["0x4","latest",[10.0,50.5]]}
<< {"jsonrpc":"2.0","id":1,"result":{"oldestBlock":"0x3","baseFeePerGas":["0x27f91e81","0x22fea47b","0x1e9ecfec","0x1ad505f2","0x177b98f0"],"gasUsedRatio":[0.0018228,0.0,0.005134733333333333,0.0007],"baseFeePerBlobGas":["0x1","0x1","0x1","0x1","0x1"],"blobGasUsedRatio":[0.0,0.0,0.0,0.1111111111111111],"reward":[["0x3b9aca00","0x3b9aca00"],["0x0","0x0"],["0x3b9aca00","0x3b9aca00"],["0x3b9aca00","0x3b9aca00"]]}}
>> {"jsonrpc":"2.0","id":1,"method":"eth_feeHistory","params":["0x2","latest",[]]}
<< {"jsonrpc":"2.0","id":1,"result":{"oldestBlock":"0x5","baseFeePerGas":["0x1e9ecfec","0x1ad505f2","0x177b98f0"],"gasUsedRatio":[0.005134733333333333,0.0007],"baseFeePerBlobGas":["0x1","0x1","0x1"],"blobGasUsedRatio":[0.0,0.1111111111111111]}}
