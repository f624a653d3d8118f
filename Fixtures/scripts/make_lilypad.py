"""Makes Fixtures/lilypad/selectors.json: every selector and topic of the deployed Lilypad contracts.

    python3 Fixtures/scripts/make_lilypad.py INDEX.json

INDEX.json is an index of the deployed contracts' interfaces that did not come from this project: by version ("v1",
"v2") and contract, "functions" by selector with "sig", "out" and "mut", "events" by first topic with "sig" and
"indexed", "errors" by selector.
"""

import json
import pathlib
import sys

index = json.loads(pathlib.Path(sys.argv[1]).read_text())
versions = {}
for version, contracts in sorted(index.items()):
    versions[version] = {}
    for name, contract in sorted(contracts.items()):
        functions = {
            selector: {"signature": entry["sig"], "mutability": entry["mut"], "outputs": ",".join(entry["out"])}
            for selector, entry in sorted(contract["functions"].items())
        }
        events = {
            topic: {"signature": entry["sig"], "indexed": entry["indexed"]}
            for topic, entry in sorted(contract["events"].items())
        }
        errors = {
            selector: entry if isinstance(entry, str) else entry["sig"]
            for selector, entry in sorted(contract["errors"].items())
        }
        versions[version][name] = {
            "address": contract["address"], "functions": functions, "events": events, "errors": errors,
        }

table = {
    "origin": "Fixtures/scripts/make_lilypad.py, from an index of the deployed contracts' interfaces",
    "versions": versions,
}
path = pathlib.Path(__file__).resolve().parent.parent / "lilypad" / "selectors.json"
path.parent.mkdir(exist_ok=True)
path.write_text(json.dumps(table, indent=1) + "\n")
