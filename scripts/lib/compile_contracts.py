"""Compiles contracts/ to contracts-abi/; see scripts/contracts.

Contracts are the *.vy files directly in contracts/ and contracts/test/; what
lies in folders below (modules/) is only imported. An artifact is a function of
the sources, the settings below and the compiler version: no paths, no dates.
"""

import argparse
import hashlib
import json
import sys
import sysconfig
from pathlib import Path

import vyper
from vyper.compiler.input_bundle import FilesystemInputBundle
from vyper.compiler.output import build_abi_output, build_layout_output
from vyper.compiler.phases import CompilerData
from vyper.compiler.settings import OptimizationLevel, Settings, anchor_settings
from vyper.exceptions import VyperException

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "contracts"
ARTIFACTS = ROOT / "contracts-abi"
LIBRARIES = Path(sysconfig.get_paths()["purelib"]).resolve()

EVM_VERSION = "cancun"
OPTIMIZE = OptimizationLevel.GAS


def source_name(path: Path) -> str:
    """The name of a source file, the same on every machine."""
    for base in (SOURCES, LIBRARIES):
        if path.is_relative_to(base):
            return path.relative_to(base).as_posix()
    raise ValueError(f"{path} lies outside contracts/ and the installed libraries")


def compile_contract(path: Path) -> dict:
    """The artifact of one contract."""
    # The last search path is looked at first.
    bundle = FilesystemInputBundle([LIBRARIES, SOURCES])
    settings = Settings(evm_version=EVM_VERSION, optimize=OPTIMIZE)
    data = CompilerData(
        bundle.load_file(path), input_bundle=bundle, settings=settings, no_bytecode_metadata=True
    )
    with anchor_settings(data.settings):
        abi = build_abi_output(data)
        layout = build_layout_output(data).get("storage_layout", {})
        bytecode = data.bytecode
        deployed = data.bytecode_runtime
        natspec = data.natspec

    used = [data.file_input]
    used += [file for file in data.resolved_imports.compiler_inputs if not file.from_builtin]
    sources = {
        source_name(file.resolved_path): hashlib.sha256(file.contents.encode()).hexdigest()
        for file in used
    }
    compiler = {
        "version": vyper.__long_version__,
        "evmVersion": EVM_VERSION,
        "optimize": str(OPTIMIZE),
    }
    inputs = json.dumps({"compiler": compiler, "sources": sources}, sort_keys=True)
    return {
        "contractName": path.stem,
        "sourceName": source_name(path),
        "compiler": compiler,
        "sources": sources,
        "sourceHash": hashlib.sha256(inputs.encode()).hexdigest(),
        "abi": abi,
        "bytecode": "0x" + bytecode.hex(),
        "deployedBytecode": "0x" + deployed.hex(),
        "storageLayout": layout,
        "userdoc": natspec.userdoc,
        "devdoc": natspec.devdoc,
    }


def abi_order(entry: dict) -> tuple:
    """The constructor, the functions, the fallback, the events; each by name and inputs."""
    kinds = ["constructor", "function", "fallback", "event"]
    types = [argument["type"] for argument in entry.get("inputs", [])]
    return (kinds.index(entry["type"]), entry.get("name", ""), types)


def render(artifact: dict) -> str:
    """The text of an artifact file."""
    artifact = dict(artifact, abi=sorted(artifact["abi"], key=abi_order))
    return json.dumps(artifact, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/contracts", description="Compiles contracts/ to contracts-abi/.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if artifacts are stale")
    check = parser.parse_args().check

    wanted = {}
    for path in sorted(SOURCES.glob("*.vy")) + sorted(SOURCES.glob("test/*.vy")):
        target = ARTIFACTS / path.relative_to(SOURCES).with_suffix(".json")
        try:
            wanted[target] = render(compile_contract(path))
        except VyperException as error:
            print(error, file=sys.stderr)
            return 2

    # Interfaces that are not compiled from here, such as that of ERC-20, name no compiler.
    present = {path for path in ARTIFACTS.rglob("*.json") if '"compiler"' in path.read_text(encoding="utf-8")}
    orphans = present - set(wanted)
    changed = {
        target
        for target, text in wanted.items()
        if target not in present or target.read_text(encoding="utf-8") != text
    }

    for target in sorted(changed | orphans):
        name = target.relative_to(ROOT).as_posix()
        if check:
            print(f"stale: {name}" + (" (no such contract)" if target in orphans else ""))
        elif target in orphans:
            target.unlink()
            print(f"removed {name}")
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(wanted[target], encoding="utf-8")
            print(f"wrote {name}")
    return 1 if check and (changed or orphans) else 0


if __name__ == "__main__":
    sys.exit(main())
