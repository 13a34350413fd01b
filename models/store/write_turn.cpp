// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/write_turn.h"

namespace guanlan::store {

Result<Transaction> beginWriting(Connection& connection, const std::atomic<bool>* stopped)
{
    constexpr int tries = 4;
    for (int left = tries;;) {
        auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
        if (transaction || transaction.error().kind != ErrorKind::Unavailable || --left == 0) return transaction;
        if (stopped && *stopped) return Error{ErrorKind::Cancelled, "stopped while somebody else was writing"};
    }
}

} // namespace guanlan::store
