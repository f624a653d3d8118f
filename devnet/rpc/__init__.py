"""The JSON-RPC 2.0 layer, independent of what the methods do."""
