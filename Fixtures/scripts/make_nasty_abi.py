"""Makes Fixtures/abi/Nasty.json: a contract whose names collide with everything that generated Swift code has.

    python3 Fixtures/scripts/make_nasty_abi.py

Nothing of it is computed; it is a list of names that a generator could stumble over.
"""

import json
import pathlib

KEYWORDS = """
    Any Protocol Self Type any as async await borrowing break case class consume copy default defer deinit didSet do
    each else enum extension false for func get guard if import in init inout internal is isolated let nil none open
    operator precedencegroup private protocol public repeat rethrows return self set some static struct subscript
    super switch then throw throws true try typealias unsafe var where while willSet yield
""".split()

TYPES = """
    ABIArray ABICodable ABIDecoder ABIDecodingOptions ABIEncoder ABIError ABIEvent ABIFieldList ABIFixedArray
    ABILayout ABINoFields ABIParameter ABIReturnValues ABIStructFields ABITopicDecoder ABIUInt Address Arguments Bool
    Bytecode ContractCall ContractDeployment ContractError ContractEvent ContractFunction CustomError Deployment
    EIP712Member EIP712Struct Error EthABI EthPrimitives Event EventFilter FixedBytes Hash32 Hashable Hasher
    IndexedHash Instance Int Nasty Never Optional Output Result Selector Sendable StateMutability String Swift
    TopicFilter UInt256 UInt8 Void
""".split()

MEMBERS = """
    abiHeadSize abiLayout abiParameters abiTailSize abiType address appendTopicPreimage argumentNames arguments at
    bytecode data dataLayout decoder decoding decodingCall description encode encodeCall encodeFields encoded encoder
    fieldsFrom fieldsHeadSize fieldsLayout fieldsTailSize filter hash hashValue indexed indexedCount indexedHash
    isDynamicABI mutability options selector self signature sum topic topic0 topics value values
""".split()


EVENT_MEMBERS = "data dataLayout filter hash indexed indexedCount init options self signature topic topic0 topics".split()


def parameter(kind, name="", **more):
    return {"type": kind, "name": name} | more


def function(name, inputs=(), outputs=(), mutability="nonpayable"):
    return {"type": "function", "name": name, "inputs": list(inputs), "outputs": list(outputs),
            "stateMutability": mutability}


def event(name, inputs=(), anonymous=False):
    inputs = [{"indexed": False} | item for item in inputs]
    return {"type": "event", "name": name, "inputs": inputs, "anonymous": anonymous}


def error(name, inputs=()):
    return {"type": "error", "name": name, "inputs": list(inputs)}


def tuple_(name, components, source=None, suffix=""):
    more = {"internalType": f"struct {source}{suffix}"} if source else {}
    return parameter("tuple" + suffix, name, components=components, **more)


def entries():
    # Every keyword as an argument, those that Swift treats differently in some place as everything else.
    yield function("keywords", [parameter("bool", word) for word in KEYWORDS])
    words = ["Any", "Protocol", "Self", "Type", "await", "default", "get", "init", "inout", "let", "none", "self",
             "some", "unsafe"]
    yield function("keywordStruct", [tuple_("all", [parameter("string", word) for word in words], "Nasty.Keywords")])
    for word in ["await", "default", "get", "init", "unsafe"]:
        yield function(word, [parameter("uint256", word)])
    for word in ["Any", "Protocol", "Self", "Type", "inout", "let", "none", "self", "some"]:
        yield function(word)
    for word in ["inout", "none", "self"]:
        yield error(word, [parameter("string", word)])
    for word in ["init", "let", "some"]:
        yield event(word, [parameter("string", word, indexed=True), parameter("uint8", "_" + word)])
    # Every type that generated code mentions, as a function; some as everything else.
    for name in TYPES:
        yield function(name)
    for name in ["Error", "Event", "Instance", "String"]:
        yield error(name)
        yield event(name, [parameter("address", name, indexed=True)])
        yield function(f"struct{name}", [tuple_("it", [parameter("uint256", name)], f"Nasty.{name}")])
    # Every member that generated types have, as a parameter; some as functions and errors.
    members = [parameter("bytes", name) for name in MEMBERS]
    yield function("members", members)
    yield event("Members", [parameter("bytes", name) for name in EVENT_MEMBERS])
    for name in ["address", "at", "data", "decoding", "hash", "value"]:
        yield function(name, [parameter("bytes", name)])
    for name in ["arguments", "decoding"]:
        yield error(name, [parameter("bytes", name)])
    for name in ["data", "topics"]:
        yield event("event_" + name, [parameter("bytes", name), parameter("uint64", name + "2", indexed=True)])
    yield event("LikeALog", [parameter("bytes32[]", "topics"), parameter("bytes", "data")])
    # Overloads: of functions, of events, of events that differ in what is indexed.
    for kinds in [[], ["uint256"], ["string"], ["bytes32[]", "uint8[2][]"]]:
        yield function("log", [parameter(kind) for kind in kinds])
    for name in ["value", "other"]:
        yield function("logNamed", [parameter("uint8" if name == "value" else "uint16", name)])
    for kind in ["uint256", "string"]:
        yield event("Logged", [parameter(kind, "value"), parameter("bool", "flag")])
    for count in range(4):
        yield event("Moved", [parameter("uint256", f"p{index}", indexed=index < count) for index in range(3)])
    for count in [0, 4]:
        yield event("Whisper", [parameter("uint256", "", indexed=index < count) for index in range(4)], True)
    yield function("log", [])
    yield error("Twice", [parameter("uint256", "a")])
    yield error("Twice", [parameter("uint256", "b")])
    # Names that are equal in Swift, or nothing.
    for name in ["foo_bar", "fooBar", "FOO_BAR", "$foo$bar", "_", "$", "_1", "a1", "A1"]:
        yield function(name)
    yield function("x" * 33, [parameter("uint256", name) for name in ["a_b", "aB", "_", "$", "_1", "$1", "x" * 33]])
    for name in ["foo_bar", "fooBar", "_", "_1"]:
        yield event(name, [parameter("uint256", name)])
        yield error(name)
    yield function("duplicates", [parameter("uint256", "a")] * 3, [parameter("bool", "a")] * 3)
    # Structs of one name from several places, and tuples without a name in several places.
    for source, kinds in [("A.Item", ["uint256"]), ("B.Item", ["string"]), ("A.Item", ["bytes"]), ("A.B.Item", ["bool"]),
                          ("AB.Item", ["int8"]), ("$", ["uint24"]), ("_.$", ["uint16"])]:
        inner = [parameter(kind, "item") for kind in kinds]
        yield function(f"take{len(kinds[0])}", [tuple_("item", inner, source, "[]")], [tuple_("", inner, source)])
    deepest = tuple_("output", [parameter("uint256", "output")])
    deeper = tuple_("output", [deepest, tuple_("output", [parameter("string", "")], suffix="[]")])
    yield function("output", [tuple_("output", [deeper])], [tuple_("output", [deepest])])
    yield function("outputs", [tuple_("nasty", [deepest])], [tuple_("", [deepest], suffix="[2][]"), deepest])
    yield event("Tuples", [tuple_("nasty", [deepest]) | {"indexed": True}, tuple_("tuples", [deepest], suffix="[]")])
    yield error("Tuples", [tuple_("tuples", [deepest]), tuple_("Tuples", [deepest])])
    yield function("unicodeStruct", [tuple_("it", [parameter("bool", "x")], "Ünï.Cödé")])
    # Structs that EIP-712 cannot have: two of one name, a function, members without names or of one name.
    item = tuple_("a", [parameter("uint256", "x")], "A.Pair")
    yield function("unsigned", [
        tuple_("pairs", [item, tuple_("b", [parameter("bool", "x")], "B.Pair")], "Nasty.Pairs"),
        tuple_("callback", [parameter("function", "f")], "Nasty.Callback"),
        tuple_("unnamed", [parameter("bool", "")], "Nasty.Unnamed"),
        tuple_("equal", [parameter("bool", "a"), parameter("bool", "a")], "Nasty.Equal"),
        tuple_("number", [parameter("bool", "a")], "Nasty.uint256")])
    # Every kind of type, with the widths at which Swift's type changes.
    kinds = [f"{kind}{bits}" for kind in ("uint", "int") for bits in (8, 16, 24, 64, 248, 256)]
    kinds += [f"bytes{count}" for count in (1, 32)] + ["address", "bool", "string", "bytes", "function"]
    yield function("everyType", [parameter(kind, "the" + kind.capitalize()) for kind in kinds])
    yield function("everyArray", [parameter(kind + "[3][]", "the" + kind.capitalize()) for kind in kinds[::5]])


abi = {
    "origin": "Fixtures/scripts/make_nasty_abi.py",
    "contractName": "Nasty",
    "abi": [{"type": "constructor", "inputs": [parameter("uint256", "bytecode"), parameter("string", "arguments")]},
            *entries()],
    "bytecode": "0x600080fd",
    "devdoc": {
        "title": "Nasty */ `",
        "details": "Quotes \" ' \\ and a\u202e hidden turn, a \u2028line end, \u0000 and \u0007.",
        "methods": {"await(uint256)": {"params": {"await": "*/ }\n let x = 1, ``nothing``"}}},
    },
    "userdoc": {"methods": {"constructor": {"notice": "\u2029} let y = 2"}}},
}
path = pathlib.Path(__file__).resolve().parent.parent / "abi" / "Nasty.json"
path.write_text(json.dumps(abi, indent=1) + "\n")
