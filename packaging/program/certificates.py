"""Runs first in the packed program: lets it check the certificates of servers where Python knows no place for them.

Python as packed on macOS looks for them in a folder of the machine it was built on.
"""

import os
import ssl
import sys

if sys.platform == "darwin" and not any(ssl.get_default_verify_paths()[:2]):
    import certifi

    os.environ.setdefault("SSL_CERT_FILE", certifi.where())
