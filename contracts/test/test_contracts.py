"""Tests of the contracts, on py-evm, from the committed artifacts.

Run: .venv/bin/python -m unittest contracts/test/test_contracts.py -v
The gas figures in contracts/README.md are those printed at the end.
"""

import atexit
import json
import unittest
from pathlib import Path

from eth_tester import EthereumTester, PyEVMBackend
from eth_tester.exceptions import TransactionFailed
from eth_utils import keccak
from web3 import EthereumTesterProvider, Web3
from web3.logs import DISCARD

ARTIFACTS = Path(__file__).resolve().parents[2] / "contracts-abi"

DEPOSIT = 2 * 10**18
SUPPLY = 10**27
ZERO = "0x" + "00" * 20
DEAL = "QmStX2p9x3AV9Gdp1ArLk7bLNzZft5WCBxSLCp4NdbU3z4"
DATA = "QmP2SQttNC3Hrh2xpY7bNHzV2jHq7MbfLahRC46DVzn5rG"
OPEN, ANSWERED = 1, 2
ONLY_CONTROLLER = "ControllerOwnable: Only the controller can call this method"

# Selectors and topics of the deployed contracts.
CREATOR_SELECTORS = {
    "disableChangeControllerAddress()": "a4702958",
    "getControllerAddress()": "c57380a2",
    "getRequiredDeposit()": "58e56db4",
    "getTokenAddress()": "10fe9ae8",
    "nextJobID()": "d2a715c0",
    "owner()": "8da5cb5b",
    "renounceOwnership()": "715018a6",
    "requiredDeposit()": "fb7cfdd7",
    "runJob(string,string[],address)": "c75555fa",
    "setControllerAddress(address)": "f3d3d448",
    "setRequiredDeposit(uint256)": "4c526c76",
    "setTokenAddress(address)": "26a4e8d2",
    "submitResults(uint256,string,string)": "6c0f1f58",
    "transferOwnership(address)": "f2fde38b",
}
CLIENT_SELECTORS = {
    "runCowsay(string)": "cabc00d1",
    "getJobResult(uint256)": "3b89dcab",
    "submitResults(uint256,string,string)": "6c0f1f58",
}
TOKEN_SELECTORS = {
    "name()": "06fdde03",
    "symbol()": "95d89b41",
    "decimals()": "313ce567",
    "totalSupply()": "18160ddd",
    "balanceOf(address)": "70a08231",
    "allowance(address,address)": "dd62ed3e",
    "transfer(address,uint256)": "a9059cbb",
    "approve(address,uint256)": "095ea7b3",
    "transferFrom(address,address,uint256)": "23b872dd",
    "increaseAllowance(address,uint256)": "39509351",
    "decreaseAllowance(address,uint256)": "a457c2d7",
}
CREATOR_TOPICS = {
    "JobAdded(uint256,address,address,string,string[])": "aa171d38d08c39622dbd189ddd0a5c0cf3ea10eeda0c7d4c2c75d13fcc4fe14a",
    "OwnershipTransferred(address,address)": "8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0",
}
CLIENT_TOPICS = {
    "JobCreated(uint256,string)": "b63f0fdfb200b05c8b95fb4dcf8f8abd30f0b6884d532792e705afab4f37380a",
    "JobCompleted(uint256,string,string)": "3849c58b4b39b379bddc5973e71a10ded174f54140916d81986c7eec092e5c42",
}
TOKEN_TOPICS = {
    "Transfer(address,address,uint256)": "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
    "Approval(address,address,uint256)": "8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925",
}

GAS = {}


@atexit.register
def print_gas():
    """The gas figures collected by the tests."""
    if GAS:
        print("\ngas used")
        for label, gas in GAS.items():
            print(f"  {label:<58}{gas:>10,}")


def artifact(name):
    return json.loads((ARTIFACTS / f"{name}.json").read_text())


def signature(entry):
    return f"{entry['name']}({','.join(argument['type'] for argument in entry['inputs'])})"


def signatures(name, kind):
    return {signature(entry): entry for entry in artifact(name)["abi"] if entry["type"] == kind}


class Chain(unittest.TestCase):
    """A fresh chain per test, with helpers."""

    def setUp(self):
        backend = PyEVMBackend(genesis_parameters=PyEVMBackend.generate_genesis_params({"gas_limit": 60_000_000}))
        self.tester = EthereumTester(backend)
        self.w3 = Web3(EthereumTesterProvider(self.tester))
        self.deployer, self.controller, self.user, self.stranger = self.w3.eth.accounts[:4]

    def deploy(self, contract, *arguments, sender=None):
        source = artifact(contract)
        factory = self.w3.eth.contract(abi=source["abi"], bytecode=source["bytecode"])
        sent = factory.constructor(*arguments).transact({"from": sender or self.deployer, "gas": 8_000_000})
        receipt = self.w3.eth.wait_for_transaction_receipt(sent)
        self.assertEqual(receipt["status"], 1)
        GAS[f"deploy {contract}"] = receipt["gasUsed"]
        deployed = bytes(self.w3.eth.get_code(receipt["contractAddress"])).hex()
        # Immutables are appended to the runtime code.
        self.assertTrue(deployed.startswith(source["deployedBytecode"][2:]))
        return self.w3.eth.contract(address=receipt["contractAddress"], abi=source["abi"])

    def send(self, call, sender, label=None, gas=5_000_000):
        receipt = self.w3.eth.wait_for_transaction_receipt(call.transact({"from": sender, "gas": gas}))
        self.assertEqual(receipt["status"], 1)
        if label:
            GAS[label] = receipt["gasUsed"]
        return receipt

    def send_in_vain(self, call, sender, gas=5_000_000):
        """Sends a transaction that is mined, reverts and leaves no log."""
        receipt = self.w3.eth.wait_for_transaction_receipt(call.transact({"from": sender, "gas": gas}))
        self.assertEqual(receipt["status"], 0)
        self.assertEqual(receipt["logs"], [])

    def assert_reverts(self, call, sender, reason=None, gas=5_000_000):
        """`call` reverts with `reason`; with no data at all if that is None."""
        with self.assertRaises(TransactionFailed) as caught:
            call.call({"from": sender, "gas": gas})
        wanted = reason if reason is not None else "b''"
        self.assertEqual(str(caught.exception), f"execution reverted: {wanted}")

    def names(self, receipt, *contracts):
        """Names of the events of a receipt in order."""
        known = {
            keccak(text=text): text.split("(")[0]
            for contract in contracts
            for text in signatures(contract, "event")
        }
        return [known[bytes(log["topics"][0])] for log in receipt["logs"]]


class Interfaces(unittest.TestCase):
    """The artifacts have the deployed selectors and topics."""

    def check(self, name, kind, wanted, digits):
        present = signatures(name, kind)
        for text, value in wanted.items():
            with self.subTest(contract=name, signature=text):
                self.assertEqual(keccak(text=text).hex()[:digits], value)
                self.assertIn(text, present)

    def test_selectors(self):
        self.check("JobManager", "function", CREATOR_SELECTORS, 8)
        self.check("test/LegacyJobCreator", "function", CREATOR_SELECTORS, 8)
        self.check("ExampleClient", "function", CLIENT_SELECTORS, 8)
        self.check("LilypadToken", "function", TOKEN_SELECTORS, 8)

    def test_topics(self):
        self.check("JobManager", "event", CREATOR_TOPICS, 64)
        self.check("test/LegacyJobCreator", "event", CREATOR_TOPICS, 64)
        self.check("ExampleClient", "event", CLIENT_TOPICS, 64)
        self.check("LilypadToken", "event", TOKEN_TOPICS, 64)

    def test_additions_of_the_job_manager(self):
        functions = set(signatures("JobManager", "function")) - set(CREATOR_SELECTORS)
        self.assertEqual(
            functions,
            {
                "jobs(uint256)",
                "resultOf(uint256)",
                "CALLBACK_GAS()",
                "MAX_MODULE()",
                "MAX_INPUTS()",
                "MAX_INPUT()",
                "MAX_RESULT_ID()",
            },
        )
        events = set(signatures("JobManager", "event")) - set(CREATOR_TOPICS)
        self.assertEqual(events, {"ResultPosted(uint256,string,string)", "CallbackFailed(uint256)"})

    def test_the_legacy_job_creator_has_nothing_more(self):
        self.assertEqual(set(signatures("test/LegacyJobCreator", "function")), set(CREATOR_SELECTORS))
        self.assertEqual(set(signatures("test/LegacyJobCreator", "event")), set(CREATOR_TOPICS))

    def test_the_token_is_a_plain_erc20(self):
        self.assertEqual(set(signatures("LilypadToken", "function")), set(TOKEN_SELECTORS))

    def test_indexed_arguments(self):
        indexed = lambda name, text: [a["indexed"] for a in signatures(name, "event")[text]["inputs"]]
        for name in ("JobManager", "test/LegacyJobCreator"):
            self.assertEqual(indexed(name, "JobAdded(uint256,address,address,string,string[])"), [False] * 5)
        for text in CLIENT_TOPICS:
            self.assertFalse(any(indexed("ExampleClient", text)))
        self.assertEqual(indexed("JobManager", "ResultPosted(uint256,string,string)"), [True, False, False])
        self.assertEqual(indexed("JobManager", "CallbackFailed(uint256)"), [True])

    def test_argument_names_of_job_added(self):
        entry = signatures("JobManager", "event")["JobAdded(uint256,address,address,string,string[])"]
        self.assertEqual([a["name"] for a in entry["inputs"]], ["id", "calling_contract", "payee", "module", "inputs"])

    def test_nothing_is_payable(self):
        for name in ("JobManager", "ExampleClient", "LilypadToken", "test/LegacyJobCreator"):
            for entry in artifact(name)["abi"]:
                self.assertNotEqual(entry.get("stateMutability"), "payable")

    def test_everything_is_documented(self):
        for name in ("JobManager", "ExampleClient", "LilypadToken"):
            self.assertIn("notice", artifact(name)["userdoc"])
        for text in ("runJob(string,string[],address)", "submitResults(uint256,string,string)", "jobs(uint256)"):
            self.assertIn(text, artifact("JobManager")["userdoc"]["methods"])


class Token(Chain):
    def setUp(self):
        super().setUp()
        self.token = self.deploy("LilypadToken")

    def test_metadata_and_supply(self):
        read = self.token.functions
        self.assertEqual(read.name().call(), "Lilypad Token")
        self.assertEqual(read.symbol().call(), "LP")
        self.assertEqual(read.decimals().call(), 18)
        self.assertEqual(read.totalSupply().call(), SUPPLY)
        self.assertEqual(read.balanceOf(self.deployer).call(), SUPPLY)

    def test_construction_gives_up_every_role(self):
        logs = self.w3.eth.get_logs({"fromBlock": 0, "address": self.token.address})
        names = self.names({"logs": logs}, "LilypadToken")
        self.assertEqual(
            names,
            ["OwnershipTransferred", "RoleMinterChanged", "Transfer", "RoleMinterChanged", "OwnershipTransferred"],
        )
        self.assertEqual(bytes(logs[-1]["topics"][2]), bytes(32))
        self.assertEqual(int(logs[-2]["data"].hex(), 16), 0)

        layout = artifact("LilypadToken")["storageLayout"]
        owner = layout["ownable"]["owner"]["slot"]
        minters = layout["erc20"]["is_minter"]["slot"]
        # Vyper hashes the slot before the key.
        minter = keccak(minters.to_bytes(32, "big") + bytes.fromhex(self.deployer[2:].rjust(64, "0")))
        for slot in (owner, int.from_bytes(minter, "big")):
            self.assertEqual(int.from_bytes(self.w3.eth.get_storage_at(self.token.address, slot), "big"), 0)

    def test_there_is_no_way_to_mint_burn_or_administer(self):
        for text, words in {
            "mint(address,uint256)": 2,
            "burn(uint256)": 1,
            "burn_from(address,uint256)": 2,
            "set_minter(address,bool)": 2,
            "transfer_ownership(address)": 1,
            "renounce_ownership()": 0,
            "owner()": 0,
            "pause()": 0,
        }.items():
            with self.subTest(text), self.assertRaises(Exception):
                data = keccak(text=text)[:4] + (1).to_bytes(32, "big") * words
                self.w3.eth.call({"from": self.deployer, "to": self.token.address, "data": data})

    def test_transfer(self):
        write, read = self.token.functions, self.token.functions
        receipt = self.send(write.transfer(self.user, 5), self.deployer, "transfer, new holder")
        (event,) = self.token.events.Transfer().process_receipt(receipt)
        self.assertEqual(list(event["args"].values()), [self.deployer, self.user, 5])
        self.assertEqual(read.balanceOf(self.user).call(), 5)
        self.assert_reverts(write.transfer(self.stranger, 6), self.user, "erc20: transfer amount exceeds balance")
        self.assert_reverts(write.transfer(ZERO, 1), self.user, "erc20: transfer to the zero address")
        self.send(write.transfer(self.user, 5), self.user)
        self.assertEqual(read.balanceOf(self.user).call(), 5)
        self.assertEqual(read.totalSupply().call(), SUPPLY)

    def test_allowance(self):
        write, read = self.token.functions, self.token.functions
        allowance = lambda: read.allowance(self.deployer, self.user).call()
        receipt = self.send(write.approve(self.user, 7), self.deployer, "approve")
        (event,) = self.token.events.Approval().process_receipt(receipt)
        self.assertEqual(list(event["args"].values()), [self.deployer, self.user, 7])
        self.send(write.transferFrom(self.deployer, self.stranger, 3), self.user, "transferFrom, new holder")
        self.assertEqual(allowance(), 4)
        self.assert_reverts(write.transferFrom(self.deployer, self.user, 5), self.user, "erc20: insufficient allowance")
        self.send(write.increaseAllowance(self.user, 6), self.deployer)
        self.assertEqual(allowance(), 10)
        self.send(write.decreaseAllowance(self.user, 9), self.deployer)
        self.assertEqual(allowance(), 1)
        below = write.decreaseAllowance(self.user, 2)
        self.assert_reverts(below, self.deployer, "ERC20: decreased allowance below zero")
        self.assert_reverts(write.increaseAllowance(self.user, 2**256 - 1), self.deployer)
        self.assert_reverts(write.approve(ZERO, 1), self.deployer, "erc20: approve to the zero address")

    def test_an_unlimited_allowance_stays(self):
        write = self.token.functions
        self.send(write.approve(self.user, 2**256 - 1), self.deployer)
        self.send(write.transferFrom(self.deployer, self.stranger, 3), self.user)
        self.assertEqual(write.allowance(self.deployer, self.user).call(), 2**256 - 1)


class JobChain(Chain):
    """A token, a job manager and a user who may pay for jobs."""

    contract = "JobManager"

    def setUp(self):
        super().setUp()
        self.token = self.deploy("LilypadToken")
        self.manager = self.deploy(self.contract, self.token.address, self.controller, DEPOSIT)
        self.send(self.token.functions.transfer(self.user, 100 * DEPOSIT), self.deployer)
        self.send(self.token.functions.approve(self.controller, DEPOSIT), self.user)

    def client(self, name):
        return self.deploy(name, self.manager.address)

    def run_job(self, client, module="m:v1", inputs=("a=b",), label=None):
        """Runs a job through a test client; its id."""
        self.send(client.functions.runJob(module, list(inputs)), self.user, label, gas=30_000_000)
        return self.manager.functions.nextJobID().call()

    def submit(self, id, deal=DEAL, data=DATA, label=None, gas=5_000_000):
        return self.send(self.manager.functions.submitResults(id, deal, data), self.controller, label, gas)


class SharedBehaviour:
    """What holds for the job manager and for the legacy job creator."""

    def test_construction(self):
        read = self.manager.functions
        self.assertEqual(read.owner().call(), self.deployer)
        self.assertEqual(read.getControllerAddress().call(), self.controller)
        self.assertEqual(read.getTokenAddress().call(), self.token.address)
        self.assertEqual(read.getRequiredDeposit().call(), DEPOSIT)
        self.assertEqual(read.requiredDeposit().call(), DEPOSIT)
        self.assertEqual(read.nextJobID().call(), 0)

    def test_construction_refuses_zeros(self):
        source = artifact(self.contract)
        factory = self.w3.eth.contract(abi=source["abi"], bytecode=source["bytecode"])
        for arguments, reason in (
            ((ZERO, self.controller, DEPOSIT), "Token address"),
            ((self.token.address, ZERO, DEPOSIT), "ControllerOwnable: Controller address must be defined"),
            ((self.token.address, self.controller, 0), "Min deposit"),
        ):
            with self.subTest(reason), self.assertRaisesRegex(Exception, reason):
                factory.constructor(*arguments).estimate_gas({"from": self.deployer})

    def test_run_cowsay(self):
        client = self.client("ExampleClient")
        for id, message in enumerate(("hello, lilypad", "moo"), start=1):
            receipt = self.send(client.functions.runCowsay(message), self.user, f"{self.contract}: runCowsay")
            self.assertEqual(self.names(receipt, self.contract, "ExampleClient"), ["JobAdded", "JobCreated"])
            (added,) = self.manager.events.JobAdded().process_receipt(receipt, DISCARD)
            self.assertEqual(
                dict(added["args"]),
                {
                    "id": id,
                    "calling_contract": client.address,
                    "payee": self.user,
                    "module": "cowsay:v0.0.4",
                    "inputs": [f"Message={message}"],
                },
            )
            (created,) = client.events.JobCreated().process_receipt(receipt, DISCARD)
            self.assertEqual(dict(created["args"]), {"id": id, "message": message})
            self.assertEqual(self.manager.functions.nextJobID().call(), id)
            self.assertEqual(client.functions.getJobResult(id).call(), "")

    def test_golden_calldata_and_log_data(self):
        """Canonical encoding: what a strict decoder re-encodes to the same bytes."""
        payee = "9965507d1a55bcc2695c58ba16fb37d819b0a4dc"
        word = lambda number: number.to_bytes(32, "big").hex()
        text = lambda value: word(len(value)) + value.encode().hex().ljust(64, "0")
        tail = text("cowsay:v0.0.4") + word(1) + word(0x20) + text("Message=moo")
        payee_word = payee.rjust(64, "0")
        data = "c75555fa" + word(0x60) + word(0xA0) + payee_word + tail
        self.send(self.manager.functions.setRequiredDeposit(1), self.controller)
        call = self.manager.functions.runJob("cowsay:v0.0.4", ["Message=moo"], self.w3.to_checksum_address("0x" + payee))
        self.assertEqual(call._encode_transaction_data(), "0x" + data)

        self.send(self.manager.functions.runJob("cowsay:v0.0.4", ["Message=moo"], self.user), self.user)
        (log,) = self.w3.eth.get_logs({"fromBlock": "latest", "address": self.manager.address})
        user_word = self.user[2:].lower().rjust(64, "0")
        self.assertEqual(bytes(log["data"]).hex(), word(1) + user_word * 2 + word(0xA0) + word(0xE0) + tail)

    def test_run_job_returns_the_id(self):
        run = self.manager.functions.runJob("m", [], self.user)
        self.assertEqual(run.call({"from": self.stranger}), 1)
        self.send(run, self.stranger)
        self.assertEqual(run.call({"from": self.stranger}), 2)

    def test_inputs_of_all_shapes_reach_the_log(self):
        for inputs in ([], [""], ["k=v=w==", "ключ=значение", "x" * 1024], [f"k{n}={'v' * n}" for n in range(32)]):
            run = self.manager.functions.runJob("m" * 256, inputs, self.user)
            receipt = self.send(run, self.user, gas=30_000_000)
            (added,) = self.manager.events.JobAdded().process_receipt(receipt, DISCARD)
            self.assertEqual(added["args"]["inputs"], inputs)
            self.assertEqual(added["args"]["module"], "m" * 256)

    def test_limits(self):
        write = self.manager.functions
        self.assert_reverts(write.runJob("m" * 257, [], self.user), self.user)
        self.assert_reverts(write.runJob("m", ["x" * 1025], self.user), self.user)
        self.assert_reverts(write.runJob("m", ["x"] * 33, self.user), self.user)
        id = self.run_job(self.client("test/CountingClient"))
        self.assert_reverts(write.submitResults(id, "d" * 257, DATA), self.controller)
        self.assert_reverts(write.submitResults(id, DEAL, "d" * 257), self.controller)
        self.submit(id, "d" * 256, "e" * 256)

    def test_the_allowance_must_cover_the_deposit(self):
        self.send(self.token.functions.approve(self.controller, DEPOSIT - 1), self.user)
        run = self.manager.functions.runJob("m", [], self.user)
        self.assert_reverts(run, self.user, "Token allowance not enough")
        self.send(self.manager.functions.setRequiredDeposit(DEPOSIT - 1), self.controller)
        self.send(run, self.user)

    def test_the_allowance_is_the_controllers(self):
        self.send(self.manager.functions.setControllerAddress(self.stranger), self.deployer)
        self.assert_reverts(
            self.manager.functions.runJob("m", [], self.user), self.user, "Token allowance not enough"
        )

    def test_only_the_controller(self):
        reason = ONLY_CONTROLLER
        id = self.run_job(self.client("test/CountingClient"))
        for sender in (self.deployer, self.user, self.stranger):
            self.assert_reverts(self.manager.functions.submitResults(id, DEAL, DATA), sender, reason)
            self.assert_reverts(self.manager.functions.setRequiredDeposit(1), sender, reason)

    def test_a_new_controller_takes_over(self):
        id = self.run_job(self.client("test/CountingClient"))
        self.send(self.manager.functions.setControllerAddress(self.stranger), self.deployer)
        self.assertEqual(self.manager.functions.getControllerAddress().call(), self.stranger)
        self.assert_reverts(self.manager.functions.submitResults(id, DEAL, DATA), self.controller, ONLY_CONTROLLER)
        self.send(self.manager.functions.submitResults(id, DEAL, DATA), self.stranger)

    def test_only_the_owner(self):
        reason = "Ownable: caller is not the owner"
        write = self.manager.functions
        for sender in (self.controller, self.user):
            self.assert_reverts(write.setControllerAddress(self.user), sender, reason)
            self.assert_reverts(write.disableChangeControllerAddress(), sender, reason)
            self.assert_reverts(write.setTokenAddress(self.user), sender, reason)
            self.assert_reverts(write.transferOwnership(self.user), sender, reason)
            self.assert_reverts(write.renounceOwnership(), sender, reason)

    def test_the_owners_setters(self):
        write, read = self.manager.functions, self.manager.functions
        reason = "ControllerOwnable: Controller address must be defined"
        self.assert_reverts(write.setControllerAddress(ZERO), self.deployer, reason)
        self.assert_reverts(write.setTokenAddress(ZERO), self.deployer, "Token address")
        self.assert_reverts(write.setRequiredDeposit(0), self.controller, "Min deposit")
        self.assert_reverts(write.transferOwnership(ZERO), self.deployer, "Ownable: new owner is the zero address")
        self.send(write.setTokenAddress(self.stranger), self.deployer)
        self.assertEqual(read.getTokenAddress().call(), self.stranger)
        self.send(write.disableChangeControllerAddress(), self.deployer)
        reason = "ControllerOwnable: canChangeControllerAddress is disabled"
        self.assert_reverts(write.setControllerAddress(self.user), self.deployer, reason)
        receipt = self.send(write.transferOwnership(self.user), self.deployer)
        (event,) = self.manager.events.OwnershipTransferred().process_receipt(receipt)
        self.assertEqual(list(event["args"].values()), [self.deployer, self.user])
        self.send(write.renounceOwnership(), self.user)
        self.assertEqual(read.owner().call(), ZERO)

    def test_unknown_jobs(self):
        self.run_job(self.client("test/CountingClient"))
        for id in (0, 2, 2**256 - 1):
            self.assert_reverts(self.manager.functions.submitResults(id, DEAL, DATA), self.controller, "Job not found")


class JobManager(SharedBehaviour, JobChain):
    def assert_answered(self, id, deal=DEAL, data=DATA):
        self.assertEqual(self.manager.functions.resultOf(id).call(), [deal, data])
        self.assertEqual(self.manager.functions.jobs(id).call()[4], ANSWERED)

    def assert_open(self, id):
        self.assertEqual(self.manager.functions.resultOf(id).call(), ["", ""])
        self.assertEqual(self.manager.functions.jobs(id).call()[4], OPEN)

    def test_constants(self):
        read = self.manager.functions
        values = [f().call() for f in (read.MAX_MODULE, read.MAX_INPUTS, read.MAX_INPUT, read.MAX_RESULT_ID, read.CALLBACK_GAS)]
        self.assertEqual(values, [256, 32, 1024, 256, 300_000])

    def test_a_job_from_end_to_end(self):
        client = self.client("ExampleClient")
        self.send(client.functions.runCowsay("hello, lilypad"), self.user)
        self.assertEqual(
            self.manager.functions.jobs(1).call(),
            (client.address, self.user, "cowsay:v0.0.4", ["Message=hello, lilypad"], OPEN),
        )
        self.assert_open(1)

        receipt = self.submit(1, label="JobManager: submitResults to ExampleClient")
        self.assertEqual(self.names(receipt, "JobManager", "ExampleClient"), ["ResultPosted", "JobCompleted"])
        (posted,) = self.manager.events.ResultPosted().process_receipt(receipt, DISCARD)
        self.assertEqual(dict(posted["args"]), {"id": 1, "dealId": DEAL, "dataId": DATA})
        self.assertEqual(bytes(receipt["logs"][0]["topics"][1]), (1).to_bytes(32, "big"))
        (completed,) = client.events.JobCompleted().process_receipt(receipt, DISCARD)
        self.assertEqual(dict(completed["args"]), {"id": 1, "dealId": DEAL, "dataId": DATA})
        self.assertEqual(client.functions.getJobResult(1).call(), DATA)
        self.assert_answered(1)

    def test_a_job_is_answered_once(self):
        client = self.client("test/CountingClient")
        first, second = self.run_job(client), self.run_job(client)
        self.submit(first)
        again = self.manager.functions.submitResults(first, "other", "other")
        self.assert_reverts(again, self.controller, "Already answered")
        self.assert_reverts(self.manager.functions.submitResults(first, DEAL, DATA), self.controller, "Already answered")
        self.send_in_vain(again, self.controller)
        self.assertEqual(client.functions.deliveries(first).call(), 1)
        self.assert_answered(first)
        self.assert_open(second)
        self.submit(second)
        self.assertEqual(client.functions.totalDeliveries().call(), 2)

    def test_an_empty_answer_is_an_answer(self):
        id = self.run_job(self.client("test/CountingClient"))
        self.submit(id, "", "")
        self.assert_answered(id, "", "")
        self.assert_reverts(self.manager.functions.submitResults(id, DEAL, DATA), self.controller, "Already answered")

    def test_unknown_jobs_read_as_zero(self):
        for id in (0, 1, 2**256 - 1):
            self.assertEqual(self.manager.functions.jobs(id).call(), (ZERO, ZERO, "", [], 0))
            self.assertEqual(self.manager.functions.resultOf(id).call(), ["", ""])

    def test_jobs_of_all_shapes_can_be_read_back(self):
        client = self.client("test/CountingClient")
        for inputs in ([], [""], ["a=b=c==", "ü" * 512], ["x" * 31, "y" * 32, "z" * 33]):
            id = self.run_job(client, "n" * 256, inputs)
            self.assertEqual(self.manager.functions.jobs(id).call(), (client.address, self.user, "n" * 256, inputs, OPEN))

    def assert_callback_fails(self, name, label):
        client = self.client(name)
        id = self.run_job(client)
        receipt = self.submit(id, label=label)
        self.assertEqual(self.names(receipt, "JobManager"), ["ResultPosted", "CallbackFailed"])
        self.assertEqual(bytes(receipt["logs"][1]["topics"][1]), id.to_bytes(32, "big"))
        self.assert_answered(id)
        self.assert_reverts(self.manager.functions.submitResults(id, DEAL, DATA), self.controller, "Already answered")
        return receipt["gasUsed"]

    def test_a_client_that_reverts(self):
        self.assert_callback_fails("test/RevertingClient", "JobManager: submitResults, client reverts")

    def test_a_client_that_burns_its_gas(self):
        burned = self.assert_callback_fails("test/GasBurnerClient", "JobManager: submitResults, client burns its gas")
        reverted = self.assert_callback_fails("test/RevertingClient", "JobManager: submitResults, client reverts")
        self.assertLess(burned - reverted, 300_000)

    def test_a_client_that_returns_a_bomb(self):
        """160,000 bytes of revert data: the client's gas pays for them, nobody copies them."""
        bombed = self.assert_callback_fails("test/BombClient", "JobManager: submitResults, client returns 160 kB")
        # The client's own memory is about 80,000 of it; a copy would double that.
        self.assertLess(bombed, 270_000)

    def test_an_account_without_code(self):
        run = self.manager.functions.runJob("m", ["a=b"], self.user)
        self.send(run, self.user, "JobManager: runJob from an account")
        receipt = self.submit(1, label="JobManager: submitResults, asked by an account")
        self.assertEqual(self.names(receipt, "JobManager"), ["ResultPosted"])
        self.assert_answered(1)

    def test_an_account_needs_no_gas_for_a_callback(self):
        self.send(self.manager.functions.runJob("m", [], self.user), self.user)
        self.submit(1, gas=250_000)

    def test_the_callback_is_never_starved(self):
        """Whatever gas a delivery comes with: it reverts, or the client gets its full share."""
        client = self.client("test/CountingClient")
        ids = [self.run_job(client) for _ in range(3)]
        submit = lambda id: self.manager.functions.submitResults(id, DEAL, DATA)
        self.submit(ids[0], gas=5_000_000)
        full = client.functions.gasOf(ids[0]).call()
        self.assertGreater(full, 299_000)

        # The least gas with which it does not revert.
        low, high = 100_000, 1_000_000
        while high - low > 1:
            middle = (low + high) // 2
            try:
                submit(ids[1]).call({"from": self.controller, "gas": middle})
                high = middle
            except Exception:
                low = middle
        GAS["JobManager: submitResults, least gas limit (46-byte ids)"] = high
        self.assert_reverts(submit(ids[1]), self.controller, "Not enough gas for the callback", gas=high - 1)
        self.send_in_vain(submit(ids[1]), self.controller, gas=high - 1)
        self.assert_open(ids[1])
        self.submit(ids[1], gas=high)
        self.assertEqual(client.functions.gasOf(ids[1]).call(), full)

        estimate = submit(ids[2]).estimate_gas({"from": self.controller})
        self.submit(ids[2], gas=estimate)
        self.assertEqual(client.functions.gasOf(ids[2]).call(), full)

    def test_least_gas_is_enough_for_a_failing_callback(self):
        """The reserve after the callback pays for `CallbackFailed`."""
        client = self.client("test/GasBurnerClient")
        id = self.run_job(client)
        counting = self.run_job(self.client("test/CountingClient"))
        estimate = self.manager.functions.submitResults(counting, DEAL, DATA).estimate_gas({"from": self.controller})
        receipt = self.submit(id, gas=estimate)
        self.assertEqual(self.names(receipt, "JobManager"), ["ResultPosted", "CallbackFailed"])

    def test_the_longest_answer_fits(self):
        client = self.client("ExampleClient")
        self.send(client.functions.runCowsay("moo"), self.user)
        receipt = self.submit(1, "d" * 256, "e" * 256, label="JobManager: submitResults, ids of 256 bytes")
        self.assertEqual(self.names(receipt, "JobManager", "ExampleClient"), ["ResultPosted", "JobCompleted"])
        self.assertEqual(client.functions.getJobResult(1).call(), "e" * 256)

    def test_reentrancy(self):
        client = self.client("test/ReentrantClient")
        manager = self.deploy("JobManager", self.token.address, client.address, DEPOSIT)
        self.send(client.functions.setJobManager(manager.address), self.deployer)
        # The client was deployed by `deployer`, which pays for the chained job.
        self.send(self.token.functions.approve(client.address, DEPOSIT), self.deployer)
        self.send(client.functions.runJob("m", []), self.deployer)
        receipt = self.send(client.functions.deliver(1, DEAL, DATA), self.stranger)
        self.assertEqual(self.names(receipt, "JobManager"), ["ResultPosted", "JobAdded"])
        self.assertFalse(client.functions.answeredTwice(1).call())
        self.assertEqual(client.functions.chainedJob(1).call(), 2)
        self.assertEqual(manager.functions.resultOf(1).call(), [DEAL, DATA])
        self.assertEqual(manager.functions.jobs(2).call()[4], OPEN)

    def test_gas_of_run_job(self):
        client = self.client("test/CountingClient")
        self.run_job(client)
        self.run_job(client, "cowsay:v0.0.4", ["Message=moo"], "JobManager: runJob, 1 short input")
        self.run_job(client, "sdxl:v1", [f"Key{n}=value" for n in range(10)], "JobManager: runJob, 10 short inputs")
        self.run_job(client, "llm:v1", ["Prompt=" + "p" * 1017], "JobManager: runJob, 1 input of 1024 bytes")
        direct = self.manager.functions.runJob("m" * 256, ["x" * 1024] * 32, self.user)
        self.send(direct, self.user, "JobManager: runJob, all limits reached", gas=50_000_000)
        example = self.client("ExampleClient")
        for _ in range(2):
            receipt = self.send(example.functions.runCowsay("hello, lilypad"), self.user)
        self.assertLess(receipt["gasUsed"], 400_000)


class LegacyJobCreator(SharedBehaviour, JobChain):
    contract = "test/LegacyJobCreator"

    def test_a_job_can_be_answered_twice(self):
        client = self.client("test/CountingClient")
        id = self.run_job(client)
        for count in (1, 2):
            receipt = self.submit(id)
            self.assertEqual(self.names(receipt, "test/CountingClient"), ["Delivered"])
            self.assertEqual(client.functions.deliveries(id).call(), count)

    def test_only_the_client_logs(self):
        client = self.client("ExampleClient")
        self.send(client.functions.runCowsay("moo"), self.user)
        receipt = self.submit(1, label="test/LegacyJobCreator: submitResults to ExampleClient")
        self.assertEqual(self.names(receipt, "ExampleClient"), ["JobCompleted"])
        self.assertEqual(client.functions.getJobResult(1).call(), DATA)

    def test_a_reverting_client_blocks_its_delivery(self):
        id = self.run_job(self.client("test/RevertingClient"))
        self.assert_reverts(self.manager.functions.submitResults(id, DEAL, DATA), self.controller, "I do not want it")

    def test_a_burning_client_takes_all_gas(self):
        id = self.run_job(self.client("test/GasBurnerClient"))
        self.assert_reverts(self.manager.functions.submitResults(id, DEAL, DATA), self.controller, gas=2_000_000)

    def test_accounts_cannot_be_served(self):
        self.send(self.manager.functions.runJob("m", [], self.user), self.user)
        self.assert_reverts(self.manager.functions.submitResults(1, DEAL, DATA), self.controller)


class ExampleClient(JobChain):
    def test_only_the_job_manager_delivers(self):
        client = self.client("ExampleClient")
        self.assertEqual(client.functions.jobManager().call(), self.manager.address)
        self.send(client.functions.runCowsay("moo"), self.user)
        for sender in (self.user, self.deployer, self.controller):
            self.assert_reverts(
                client.functions.submitResults(1, "forged", "forged"), sender, "Only the job manager can call this method"
            )

    def test_construction_refuses_zero(self):
        source = artifact("ExampleClient")
        factory = self.w3.eth.contract(abi=source["abi"], bytecode=source["bytecode"])
        with self.assertRaisesRegex(Exception, "Job manager address"):
            factory.constructor(ZERO).estimate_gas({"from": self.deployer})

    def test_the_caller_pays(self):
        client = self.client("ExampleClient")
        self.assert_reverts(client.functions.runCowsay("moo"), self.stranger, "Token allowance not enough")

    def test_messages(self):
        client = self.client("ExampleClient")
        for message in ("", "a=b==", "ü" * 508):
            receipt = self.send(client.functions.runCowsay(message), self.user)
            (added,) = self.manager.events.JobAdded().process_receipt(receipt, DISCARD)
            self.assertEqual(added["args"]["inputs"], ["Message=" + message])
        self.assert_reverts(client.functions.runCowsay("x" * 1017), self.user)


if __name__ == "__main__":
    unittest.main()
