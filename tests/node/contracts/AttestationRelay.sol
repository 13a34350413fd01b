// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.19;

/// Forwards a call: an attestation made through it reaches the Ethereum Attestation Service indirectly, so the
/// transaction's own input does not tell the attestation's data.
contract AttestationRelay {
    function forward(address target, bytes calldata input) external returns (bytes memory) {
        (bool ok, bytes memory output) = target.call(input);
        require(ok, "relay: call failed");
        return output;
    }
}
