# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Owner and controller roles
@license MIT
@notice Two roles: the owner administers the contract, the controller is the
        one account that serves it. Function names, events and revert texts are
        those of the deployed contracts, so existing callers keep working.
"""


# @notice The owner was replaced; the zero address as new owner means "renounced".
event OwnershipTransferred:
    previousOwner: indexed(address)
    newOwner: indexed(address)


# @dev The administrator.
owner: public(address)

# @dev The account that serves the contract; never zero after construction.
_controller: address

# @dev True once the controller has been fixed for good.
_controllerFixed: bool


@deploy
def __init__(controller: address):
    """
    @notice Makes the deployer the owner and `controller` the controller.
    @param controller The account that serves the contract; not zero.
    """
    self._transfer_ownership(msg.sender)
    self._set_controller(controller)


@external
@view
def getControllerAddress() -> address:
    """
    @notice The account that serves the contract.
    @return The controller.
    """
    return self._controller


@external
def setControllerAddress(_controllerAddress: address):
    """
    @notice Replaces the controller. Owner only, until
            `disableChangeControllerAddress` has been called.
    @param _controllerAddress The new controller; not zero.
    """
    self._check_owner()
    self._set_controller(_controllerAddress)


@external
def disableChangeControllerAddress():
    """
    @notice Fixes the controller for good. Owner only; cannot be undone.
    """
    self._check_owner()
    self._controllerFixed = True


@external
def transferOwnership(newOwner: address):
    """
    @notice Hands the contract to a new owner. Owner only.
    @param newOwner The new owner; not zero.
    """
    self._check_owner()
    assert newOwner != empty(address), "Ownable: new owner is the zero address"
    self._transfer_ownership(newOwner)


@external
def renounceOwnership():
    """
    @notice Leaves the contract without an owner. Owner only; cannot be undone.
    """
    self._check_owner()
    self._transfer_ownership(empty(address))


@internal
@view
def _check_owner():
    """
    @dev Reverts unless the caller is the owner.
    """
    assert msg.sender == self.owner, "Ownable: caller is not the owner"


@internal
@view
def _check_controller():
    """
    @dev Reverts unless the caller is the controller.
    """
    assert msg.sender == self._controller, "ControllerOwnable: Only the controller can call this method"


@internal
def _set_controller(controller: address):
    """
    @dev Sets the controller, without access check.
    @param controller The new controller; not zero.
    """
    assert controller != empty(address), "ControllerOwnable: Controller address must be defined"
    assert not self._controllerFixed, "ControllerOwnable: canChangeControllerAddress is disabled"
    self._controller = controller


@internal
def _transfer_ownership(newOwner: address):
    """
    @dev Sets the owner, without access check.
    @param newOwner The new owner; zero renounces.
    """
    previousOwner: address = self.owner
    self.owner = newOwner
    log OwnershipTransferred(previousOwner=previousOwner, newOwner=newOwner)
