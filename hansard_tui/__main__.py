"""`python -m hansard_tui`."""

import sys

from hansard_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
