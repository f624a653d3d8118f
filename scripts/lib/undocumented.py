"""Lists the public symbols of a folder's symbol graphs that have no documentation; fails where there are any."""

import json
import pathlib
import sys


def undocumented(folder):
    for path in sorted(pathlib.Path(folder).glob("*.symbols.json")):
        for symbol in json.loads(path.read_text())["symbols"]:
            # What the compiler makes, or a protocol of another module brings, is documented there.
            if "::SYNTHESIZED::" in symbol["identifier"]["precise"] or "location" not in symbol:
                continue
            if symbol["accessLevel"] in ("public", "open") and "docComment" not in symbol:
                position = symbol["location"]["position"]
                source = symbol["location"]["uri"].split("/Sources/")[-1]
                # Bindings say what their interface file says, which may be nothing.
                if "/Generated/" in source:
                    continue
                yield f"Sources/{source}:{position['line'] + 1}: {'.'.join(symbol['pathComponents'])}"


found = sorted(set(undocumented(sys.argv[1])))
for line in found:
    print(f"{line} has no documentation", file=sys.stderr)
sys.exit(1 if found else 0)
