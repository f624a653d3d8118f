// The example of ethereum.org's page of JSON-RPC methods.
>> {"jsonrpc":"2.0","id":1,"method":"eth_syncing","params":[]}
<< {"jsonrpc":"2.0","id":1,"result":{"startingBlock":"0x384","currentBlock":"0x386","highestBlock":"0x454"}}
