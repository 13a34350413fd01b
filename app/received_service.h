// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/received_file.h"

#include <QThreadPool>

namespace guanlan::app {

/// Checks what the window's user has received, one after the other.
class ReceivedService final : public items::ReceivedFiles {
public:
    ReceivedService() { m_pool.setMaxThreadCount(1); }
    ~ReceivedService() override { m_pool.waitForDone(); }
    QFuture<Result<items::ReceivedCheck>> check(const QString& path, const QStringList& trusted) override;

private:
    QThreadPool m_pool;
};

} // namespace guanlan::app
