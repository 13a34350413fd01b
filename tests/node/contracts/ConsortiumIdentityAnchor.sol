// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.19;

import {IConsortiumIdentityAnchor} from "../../../resources/contracts/IConsortiumIdentityAnchor.sol";

/// Reference anchor for tests and the demonstration. It enforces nothing, as real registries often do not: whoever
/// calls may anchor anything, so that misbehaviour can be anchored and must be caught by the supervisor.
contract ConsortiumIdentityAnchor is IConsortiumIdentityAnchor {
    /// An event that no profile maps: it must be kept raw.
    event Noted(bytes32 indexed topic, address indexed by, string text);

    /// Several calls in one transaction, in order; each emits as if called directly.
    function batch(bytes[] calldata calls) external {
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool ok, ) = address(this).delegatecall(calls[i]);
            require(ok, "batch: call failed");
        }
    }

    function note(bytes32 topic, string calldata text) external {
        emit Noted(topic, msg.sender, text);
    }

    function registerInstitution(bytes32 institution, address controller, uint8 kind, string calldata name, bytes32 licenceDigest)
        external
    {
        emit InstitutionRegistered(institution, controller, kind, name, licenceDigest);
    }

    function changeInstitutionStatus(bytes32 institution, uint8 status) external {
        emit InstitutionStatusChanged(institution, status);
    }

    function changeInstitutionKey(bytes32 institution, address oldController, address newController) external {
        emit InstitutionKeyChanged(institution, oldController, newController);
    }

    function publishSchema(bytes32 schema, uint16 version, bytes32 contentDigest, string calldata uri) external {
        emit SchemaPublished(schema, version, contentDigest, uri);
    }

    function authoriseIssuer(bytes32 institution, bytes32 schema, uint64 validFrom, uint64 validUntil) external {
        emit IssuerAuthorised(institution, schema, validFrom, validUntil);
    }

    function deauthoriseIssuer(bytes32 institution, bytes32 schema, uint8 reason) external {
        emit IssuerDeauthorised(institution, schema, reason);
    }

    function registerDid(bytes32 did, address controller, bytes32 documentDigest) external {
        emit DidRegistered(did, controller, documentDigest);
    }

    function updateDid(bytes32 did, bytes32 documentDigest) external {
        emit DidUpdated(did, documentDigest);
    }

    function changeDidKey(bytes32 did, address oldController, address newController) external {
        emit DidKeyChanged(did, oldController, newController);
    }

    function deactivateDid(bytes32 did) external {
        emit DidDeactivated(did);
    }

    function issueCredential(
        bytes32 credential, bytes32 issuer, bytes32 subject, bytes32 schema, bytes32 digest, uint64 validFrom,
        uint64 validUntil, bytes32[] calldata evidence
    ) external {
        emit CredentialIssued(credential, issuer, subject, schema, digest, validFrom, validUntil, evidence);
    }

    function changeCredentialStatus(bytes32 credential, bytes32 actor, uint8 status, uint8 reason) external {
        emit CredentialStatusChanged(credential, actor, status, reason);
    }

    function grantConsent(
        bytes32 consent, bytes32 subject, bytes32 verifier, bytes32 credential, uint16 purpose, uint64 validUntil
    ) external {
        emit ConsentGranted(consent, subject, verifier, credential, purpose, validUntil);
    }

    function withdrawConsent(bytes32 consent) external {
        emit ConsentWithdrawn(consent);
    }

    function presentCredential(bytes32 credential, bytes32 verifier, bytes32 consent, uint16 purpose, bytes32 businessRef)
        external
    {
        emit CredentialPresented(credential, verifier, consent, purpose, businessRef);
    }

    function verifyCredential(bytes32 credential, bytes32 verifier, bytes32 businessRef, bool accepted, uint8 reason)
        external
    {
        emit CredentialVerified(credential, verifier, businessRef, accepted, reason);
    }
}
