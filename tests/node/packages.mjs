// SPDX-License-Identifier: GPL-3.0-or-later
// The packages installed here, for modules of other folders.
export * as ethers from 'ethers';
export { RLP } from '@ethereumjs/rlp';
export { Trie } from '@ethereumjs/trie';
