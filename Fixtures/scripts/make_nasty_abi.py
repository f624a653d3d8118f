"""Makes Fixtures/abi/Nasty.json: a contract whose names collide with everything that generated Swift code has.

    python3 Fixtures/scripts/make_nasty_abi.py

Nothing of it is computed; it is a list of names that a generator could stumble over.
"""

import json
import pathlib

KEYWORDS = """
    Any Protocol Self Type actor any as associatedtype associativity async await borrowing break case catch class
    consume consuming continue convenience copy default defer deinit didSet discard distributed do dynamic each else
    enum escaping extension fallthrough false fileprivate final for func get guard if import in indirect infix init
    inout internal is isolated lazy left let macro module mutating nil none nonisolated nonmutating of open operator
    optional override package postfix precedence precedencegroup prefix private protocol public reasync repeat
    required rethrows return right self sending set some static struct subscript super switch then throw throws true
    try typealias unowned unsafe var weak where while willSet yield
""".split()

TYPES = """
    ABIArray ABIDecoder ABIDecodingOptions ABIEncoder ABIError ABIEvent ABIFieldList ABIFixedArray ABILayout
    ABIParameter ABIReturnValues ABITopicDecoder ABIUInt Address Arguments Array Bool Bytecode Character
    ContractCall ContractDeployment ContractError ContractEvent ContractFunction CustomError Deployment Dictionary
    Error EthABI EthPrimitives Event EventFilter FixedBytes Hash32 Hashable Hasher IndexedHash Instance Int Int256
    Int64 Nasty Never Optional Output Result Selector Sendable Set StateMutability String Swift TopicFilter UInt
    UInt256 UInt8 Void
""".split()

MEMBERS = """
    abiHeadSize abiLayout abiParameters abiTailSize abiType address appendTopicPreimage argumentNames arguments at
    bytecode data dataLayout decoder decoding decodingCall description encode encodeCall encodeFields encoded encoder
    fieldsFrom fieldsHeadSize fieldsLayout fieldsTailSize filter hash hashValue indexed indexedCount indexedHash
    isDynamicABI mutability options selector self signature sum topic topic0 topics value values
""".split()


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
    # Every keyword as an argument and as a component; some as everything else.
    for start in range(0, len(KEYWORDS), 30):
        words = [parameter("uint256", word) for word in KEYWORDS[start:start + 30]]
        yield function(f"keywords{start}", words)
        yield function(f"keywordStruct{start}", [tuple_("all", words, f"Nasty.Keywords{start}")])
    for word in ["Any", "Protocol", "Self", "Type", "await", "default", "get", "init", "inout", "let", "none", "self",
                 "some", "throws", "unsafe", "var"]:
        yield function(word, [parameter("uint256", word)])
        yield error(word, [parameter("string", word)])
        yield event(word, [parameter("string", word, indexed=True), parameter("uint8", "_" + word)])
    # Every type that generated code mentions, as a function; some as everything else.
    for name in TYPES:
        yield function(name)
    for name in ["Address", "Error", "Event", "Instance", "Int", "Nasty", "Output", "Result", "String", "Swift"]:
        yield error(name)
        yield event(name, [parameter("address", name, indexed=True)])
        yield function(f"struct{name}", [tuple_("it", [parameter("uint256", name)], f"Nasty.{name}")])
    # Every member that generated types have, as a parameter of everything; some as functions and errors.
    members = [parameter("bytes", name) for name in MEMBERS]
    yield function("members", members, members)
    yield function("memberStruct", [tuple_("of", members, "Nasty.Members")])
    yield event("Members", members)
    yield error("Members", members)
    for name in ["address", "arguments", "at", "data", "decoding", "hash", "hashValue", "topics", "value"]:
        yield function(name, [parameter("bytes", name)])
        yield error(name, [parameter("bytes", name)])
        yield event("event_" + name, [parameter("bytes", name), parameter("uint64", name + "2", indexed=True)])
    yield event("LikeALog", [parameter("bytes32[]", "topics"), parameter("bytes", "data")])
    # Overloads: of functions, of events, of events that differ in what is indexed.
    for kinds in [[], ["uint256"], ["string"], ["bytes32[]", "uint8[2][]"]]:
        yield function("log", [parameter(kind) for kind in kinds])
        yield function("logNamed", [parameter(kind, "value" if index == 0 else f"p{index}")
                                    for index, kind in enumerate(kinds)])
        yield event("Logged", [parameter(kind, "value") for kind in kinds[:1]] + [parameter("bool", "flag")])
    for count in range(4):
        yield event("Moved", [parameter("uint256", f"p{index}", indexed=index < count) for index in range(3)])
        yield event("Whisper", [parameter("uint256", "", indexed=index < count) for index in range(4)], True)
    yield function("log", [])
    yield error("Twice", [parameter("uint256", "a")])
    yield error("Twice", [parameter("uint256", "b")])
    # Names that are equal in Swift, or nothing.
    for name in ["foo_bar", "fooBar", "FooBar", "FOO_BAR", "__foo__bar__", "$foo$bar", "_", "__", "$", "$$", "_1", "$1",
                 "a1", "A1", "x" * 33]:
        yield function(name, [parameter("uint256", name), parameter("uint256", name + "_")])
    for name in ["foo_bar", "fooBar", "_", "$", "_1"]:
        yield event(name, [parameter("uint256", name)])
        yield error(name)
    yield function("duplicates", [parameter("uint256", "a")] * 3, [parameter("bool", "a")] * 3)
    # Structs of one name from several places, and tuples without a name in several places.
    for source, kinds in [("A.Item", ["uint256"]), ("B.Item", ["string"]), ("Item", ["address"]),
                          ("A.Item", ["uint256"]), ("A.Item", ["bytes"]), ("A.B.Item", ["bool"]), ("AB.Item", ["int8"]),
                          ("$", ["uint24"]), ("_.$", ["uint16"])]:
        inner = [parameter(kind, "item") for kind in kinds]
        yield function(f"take{len(kinds[0])}", [tuple_("item", inner, source, "[]")], [tuple_("", inner, source)])
    deepest = tuple_("output", [parameter("uint256", "output")])
    deeper = tuple_("output", [deepest, tuple_("output", [parameter("string", "")], suffix="[]")])
    yield function("output", [tuple_("output", [deeper])], [tuple_("output", [deeper])])
    yield function("outputs", [tuple_("nasty", [deeper])], [tuple_("", [deeper], suffix="[2][]"), deeper])
    yield event("Tuples", [tuple_("nasty", [deeper]) | {"indexed": True}, tuple_("tuples", [deeper], suffix="[]")])
    yield error("Tuples", [tuple_("tuples", [deepest]), tuple_("Tuples", [deepest])])
    yield function("unicodeStruct", [tuple_("it", [parameter("bool", "x")], "Ünï.Cödé")])
    # Every type.
    kinds = [f"{kind}{bits}" for kind in ("uint", "int") for bits in range(8, 257, 8)]
    kinds += [f"bytes{count}" for count in range(1, 33)] + ["address", "bool", "string", "bytes", "function"]
    yield function("everyType", [parameter(kind, "the_" + kind) for kind in kinds],
                   [parameter(kind + "[]", "the_" + kind) for kind in kinds])
    yield function("everyArray", [parameter(kind + "[3][]", "the_" + kind) for kind in kinds[::5]])


abi = {
    "origin": "Fixtures/scripts/make_nasty_abi.py",
    "contractName": "Nasty",
    "abi": [{"type": "constructor", "inputs": [parameter("uint256", "bytecode"), parameter("string", "arguments")]},
            *entries()],
    "bytecode": "0x600080fd",
    "devdoc": {
        "title": "Nasty */ `",
        "details": "Quotes \" ' \\ and a\u202e hidden turn, a \u2028line end, \u0000 and \u0007.",
        "methods": {"await(uint256,bytes)": {"params": {"await": "*/ }\n let x = 1", "await_": "``nothing``"}}},
    },
    "userdoc": {"methods": {"constructor": {"notice": "\u2029} let y = 2"}}},
}
path = pathlib.Path(__file__).resolve().parent.parent / "abi" / "Nasty.json"
path.write_text(json.dumps(abi, indent=1) + "\n")
