"""Builds the bundled report into a wheel as a Python module, so that no command reads its YAML."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HEAD = "from lyfz.model import Indicator, Report, Section\n\nREPORT = "


class Hook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add lyfz/reportfile/bundled.py; an editable install goes on reading data/report.yaml."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from lyfz.reportfile.loader import load

        self.folder = TemporaryDirectory()
        module = Path(self.folder.name) / "bundled.py"
        module.write_text(f"{HEAD}{load(root / 'data' / 'report.yaml')!r}\n", encoding="utf-8")
        build_data["force_include"][str(module)] = "lyfz/reportfile/bundled.py"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self.folder.cleanup()
