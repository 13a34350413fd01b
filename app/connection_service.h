// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chain_connector.h"

#include <QThreadPool>

#include <atomic>

namespace guanlan::app {

/// Tests nodes for the window and writes the chain files that it makes.
class ConnectionService final : public items::ChainConnector {
public:
    ConnectionService();
    ~ConnectionService() override; ///< Ends what is being tested, and waits for it.

    QFuture<Result<items::NodeAnswer>> test(const items::NodeEntry& node) override;
    std::vector<items::ProfileChoice> profiles() const override;
    Result<items::ProfileChoice> readProfile(const QString& path) const override;
    Result<std::vector<items::ContractEntry>> contractsOf(const QString& chainFile) const override;
    Result<QString> textOf(const items::ChainDraft& draft, const QString& path) const override;
    Status write(const items::ChainDraft& draft, const QString& path) const override;

private:
    std::atomic<bool> m_isEnding{false};
    QThreadPool m_pool;
};

} // namespace guanlan::app
