// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace guanlan::store {

/// Begins to write beside others. Who writes chains commits in quick succession and leaves little room between; who takes a
/// large file of records holds on for long: so several tries are made, each as long as a connection waits, together 20 s.
/// Unavailable: in vain.
Result<Transaction> beginWriting(Connection& connection);

} // namespace guanlan::store
