// SPDX-License-Identifier: GPL-3.0-or-later
// Ethereum Attestation Service in canonical form.
export function mapAttestationLog() {
  return undefined;
}
