// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace guanlan::store {

/// Begins to write beside whoever writes the chains: one that commits in quick succession leaves little room between, so
/// several tries are made, each as long as a connection waits. Unavailable: in vain.
Result<Transaction> beginWriting(Connection& connection);

} // namespace guanlan::store
