"""Entry point for both `python -m devnet` and `python path/to/devnet`."""

import sys
from pathlib import Path

if not __package__:
    # Run as a directory: Python put the package folder itself on the path, where
    # its modules would be importable under the wrong names. Put its parent instead.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from devnet.cli import main  # noqa: E402  (needs the path set up above)

if __name__ == "__main__":
    sys.exit(main())
