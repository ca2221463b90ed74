"""Builds the bundled report and the vocabulary into a wheel as Python modules.

So no command reads their YAML. What is said in Chinese is compiled for gettext, in a checkout too;
the man pages are made of the help.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

REPORT = "from lyfz.model import Indicator, Report, Section\n\nREPORT = "
VOCABULARY = "from lyfz.vocabulary.concepts import Concept, Part, Vocabulary\n\nVOCABULARY = "


class Hook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add what is made of data/*.yaml; an editable install goes on reading the files."""
        root = Path(self.root)
        messages = polib.pofile(str(root / "src" / "lyfz" / "locale" / "zh.po")).to_binary()
        (root / "src" / "lyfz" / "locale" / "zh.mo").write_bytes(messages)
        if version == "editable":
            return
        sys.path[:0] = [str(root / "src"), str(root / "docs")]
        import manual
        from lyfz.reportfile.loader import load
        from lyfz.vocabulary.concepts import read

        self.folder = TemporaryDirectory()
        vocabulary = read((root / "data" / "vocabulary.yaml").read_text(encoding="utf-8"))
        for path, source in {
            "reportfile/bundled.py": f"{REPORT}{load(root / 'data' / 'report.yaml')!r}\n",
            "vocabulary/compiled.py": f"{VOCABULARY}{vocabulary!r}\n",
        }.items():
            self._add(build_data, path, source.encode())
        self._add(build_data, "locale/zh.mo", messages)
        for place, page in manual.written(Path(self.folder.name)).items():
            build_data["shared_data"][str(page)] = f"share/man/{place}"

    def _add(self, build_data: dict[str, Any], path: str, content: bytes) -> None:
        file = Path(self.folder.name) / Path(path).name
        file.write_bytes(content)
        build_data["force_include"][str(file)] = f"lyfz/{path}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self.folder.cleanup()
